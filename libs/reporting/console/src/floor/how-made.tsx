import type { ReportColumn } from '@pukar/reporting-core/contracts';
import { reportsText as text } from './reports-messages.js';

/** What each column means, for whoever has no pointer to hover with. */
export function HowMade({ columns }: { readonly columns: readonly Pick<ReportColumn, 'code' | 'heading' | 'about'>[] }) {
  return (
    <details className="reports__how">
      <summary>{text.how}</summary>
      <dl>{columns.map(({ code, heading, about }) => <div key={code}><dt>{heading.en}</dt><dd className="quiet">{about}</dd></div>)}</dl>
    </details>
  );
}
