import { CarrierHealthSchema } from '@pukar/calls-core/contracts';
import { Notice, When, useLooking } from '@pukar/ui';
import { newsText as text } from './carrier-news-messages.js';

const LOOK_EVERY_MS = 30_000;

/** Whether every call of the carrier is accounted for here, and what was refused as forged. */
export function CarrierHealth({ onExpire }: { readonly onExpire: () => void }) {
  const { value: health, trouble } = useLooking('/api/carrier-news/health', CarrierHealthSchema, LOOK_EVERY_MS, onExpire);
  if (trouble) return <Notice tone="late">{trouble}</Notice>;
  if (!health) return null;
  const [last] = health.runs;
  const isRight = last && last.failure === null && last.withoutOutcome === 0 && last.unlisted === 0 && last.unknownLines === 0;
  return (
    <section className="part" aria-label={text.accounted} data-testid="carrier-health">
      <Notice tone={isRight ? 'done' : 'late'}>{last ? (isRight ? text.allAccounted : text.notAccounted) : text.neverCompared}</Notice>
      {health.failed > 0 && <Notice tone="late">{text.failedNews(health.failed)}</Notice>}
      {health.forged.map(({ route, requests }) => <Notice key={route} tone="soon" testId="forged">{text.forged(requests, route)}</Notice>)}
      <div className="table__wide">
        <table className="table">
          <caption>{text.accountedCaption}</caption>
          <thead><tr>{[text.began, text.listed, text.made, text.ended, text.corrected, text.withoutOutcome, text.unlisted, text.unknownLines, text.failure].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {health.runs.map((run) => (
              <tr key={run.beganAt}>
                <td><When at={run.beganAt} show="exact" /></td>
                {[run.listed, run.made, run.ended, run.corrected, run.withoutOutcome, run.unlisted, run.unknownLines].map((count, nth) => <td key={nth} className="table__number figures">{count}</td>)}
                <td>{run.failure ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
