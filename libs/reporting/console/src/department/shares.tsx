import type { DepartmentDigest } from '@pukar/reporting-core/domain';
import { digestText as text } from './messages.js';

const MEASURES = ['late', 'reopened', 'transferred'] as const;

/** What was late, re-opened and passed on, each with its grade. */
export function Shares({ shares }: Pick<DepartmentDigest, 'shares'>) {
  return (
    <section className="digest__part" aria-label={text.shares}>
      <h2>{text.shares}</h2>
      <dl className="digest__shares">
        {MEASURES.map((measure) => {
          const share = shares[measure];
          return (
            <div key={measure} className="digest__share" data-testid={`share-${measure}`}>
              <dt>{text.measures[measure]}</dt>
              <dd className="figures digest__percent">{share ? `${share.percent} %` : text.tooFew}</dd>
              {share && <dd>{share.grade === null ? text.notCompared : text.grade(share.grade)}</dd>}
              {share?.middle != null && <dd className="quiet">{text.middle(share.middle)}</dd>}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
