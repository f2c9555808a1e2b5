import type { IntervalReport } from '@pukar/reporting-core/contracts';
import { StatusWord } from '@pukar/ui';
import { reportsText as text } from './reports-messages.js';
import { written } from './written.js';

/** Every service level of the day by its name, with the formula that makes it. */
export function LevelTable({ report: { levels, total } }: { readonly report: IntervalReport }) {
  return (
    <table className="table table--stacks" data-testid="levels">
      <caption>{text.levels.caption}</caption>
      <thead><tr><th scope="col">{text.levels.name}</th><th scope="col">{text.levels.percent}</th><th scope="col">{text.levels.target}</th><th scope="col">{text.levels.formula}</th></tr></thead>
      <tbody>
        {levels.map(({ code, name, formula, targetPercent }) => {
          const percent = total.calls.callers.levels[code] ?? null;
          return (
            <tr key={code} title={formula}>
              <th scope="row">{name}</th>
              <td data-head={text.levels.percent} className="figures">{written('percent', percent)}</td>
              <td data-head={text.levels.target} className="figures">{targetPercent === null ? <span className="quiet">{text.levels.none}</span> : <>{text.percent(targetPercent)} {percent !== null && <Met isMet={percent >= targetPercent} />}</>}</td>
              <td data-head={text.levels.formula} className="quiet">{formula}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const Met = ({ isMet }: { readonly isMet: boolean }) => <StatusWord tone={isMet ? 'done' : 'late'}>{isMet ? text.levels.met : text.levels.missed}</StatusWord>;
