import type { CallerContext } from '@pukar/citizens-core/contracts';
import { countTime, Grouped, StatusWord, When } from '@pukar/ui';
import { complaintText as text } from '../complaint-messages.js';
import { callerPast, type PastEntry } from './caller-past.js';
import { isOpen } from '../ticket-is-open.js';

interface TimelineProps {
  readonly context: CallerContext;
  readonly onTicket: (number: string) => void;
}

/** The caller's earlier calls and tickets, newest first; a ticket opens in Know. */
export function Timeline({ context, onTicket }: TimelineProps) {
  const past = callerPast(context);
  if (past.length === 0) return <p className="quiet">{text.firstContact}</p>;
  return (
    <ol className="timeline" aria-label={text.timeline}>
      {past.map((entry) => <li className="timeline__entry" key={`${entry.type}${entry.at}`}><Line entry={entry} onTicket={onTicket} /></li>)}
    </ol>
  );
}

function Line({ entry, onTicket }: { readonly entry: PastEntry; readonly onTicket: (number: string) => void }) {
  if (entry.type === 'call') {
    return <><When at={entry.at} /><span>{text.call} {countTime(entry.seconds)}, {text.outcomes[entry.outcome] ?? entry.outcome}</span></>;
  }
  return (
    <>
      <When at={entry.at} />
      <span>
        <button type="button" className="timeline__ticket" aria-label={text.showTicket(entry.number)} onClick={() => onTicket(entry.number)}>
          <Grouped value={entry.number} kind="ticket" />
        </button>
        {' '}{text.ticketOf(entry.categoryName, entry.placeName)}
      </span>
      <span className="timeline__state">
        {entry.isOverdue ? <StatusWord tone="late">{text.late}</StatusWord> : null} {entry.stage}{isOpen(entry.state) && <> · {text.due} <When at={entry.dueAt} /></>}
      </span>
    </>
  );
}
