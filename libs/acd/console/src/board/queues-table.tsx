import type { BoardQueue } from '@pukar/acd-core/contracts';
import { Timer } from '@pukar/ui';
import { boardText as text } from './board-messages.js';

/** The queues: how many wait, how long the first of them does, and who is at work. */
export function QueuesTable({ queues }: { readonly queues: readonly BoardQueue[] }) {
  return (
    <table className="board-table" data-testid="queues">
      <caption>{text.queues}</caption>
      <thead><tr><th scope="col">{text.queue}</th><th scope="col" className="board-table__number">{text.waiting}</th><th scope="col" className="board-table__number">{text.longest}</th><th scope="col" className="board-table__number">{text.staffing}</th></tr></thead>
      <tbody>
        {queues.map(({ code, name, waiting, longestSince, atWork, ready }) => (
          <tr key={code} data-testid={`queue-${code}`}>
            <th scope="row">{name.en}</th>
            <td className="board-table__number figures">{waiting}</td>
            <td className="board-table__number figures">{longestSince ? <Timer since={longestSince} /> : text.nothingYet}</td>
            <td className="board-table__number figures" title={text.readyOfNote}>{text.readyOf(ready, atWork)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
