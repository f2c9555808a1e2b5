import type { IntervalReport, ReportColumn, Stretch } from '@pukar/reporting-core/contracts';
import { indianTime } from '@pukar/ui';
import { reportsText as text } from './reports-messages.js';
import { written } from './written.js';

/** The intervals of a day from the first in which something happened to the last, and the day below. */
export function IntervalTable({ report: { rows, total }, columns }: { readonly report: IntervalReport; readonly columns: readonly ReportColumn[] }) {
  const cells = (stretch: Stretch) => columns.map(({ code, kind, of }) => <td key={code} className="figures">{written(kind, of(stretch))}</td>);
  return (
    <div className="reports__wide" tabIndex={0} role="region" aria-label={text.intervals}>
      <table className="table" data-testid="intervals">
        <caption className="unseen">{text.intervals}</caption>
        <thead><tr><th scope="col">{text.interval}</th>{columns.map(({ code, heading, about }) => <th key={code} scope="col" title={about}>{heading.en}</th>)}</tr></thead>
        <tbody>{busy(rows).map((row) => <tr key={row.from}><th scope="row" className="figures">{indianTime(new Date(row.from))}–{indianTime(new Date(row.until))}</th>{cells(row)}</tr>)}</tbody>
        <tfoot><tr><th scope="row">{text.total}</th>{cells(total)}</tr></tfoot>
      </table>
    </div>
  );
}

function busy(rows: readonly Stretch[]): readonly Stretch[] {
  const happened = ({ calls, agents }: Stretch): boolean => Object.values(calls).some(({ offered, handled, offers }) => offered + handled + offers > 0) || (agents?.signedIn ?? 0) + (agents?.planned ?? 0) > 0;
  const first = rows.findIndex(happened);
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex(happened) + 1);
}
