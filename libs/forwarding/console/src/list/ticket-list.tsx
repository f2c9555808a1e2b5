import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { Button, EmptyState, Keys } from '@pukar/ui';
import type { Place } from '../address.js';
import type { Inbox } from '../live/use-inbox.js';
import { inboxText } from '../messages.js';
import { arrange } from './arrange.js';
import { FilterBox } from './filter-box.js';
import { TicketRow } from './ticket-row.js';

interface TicketListProps {
  readonly inbox: Inbox;
  readonly place: Place;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (reference: string) => void;
}

/** The office's tickets by time left, with the filter above and the keys below. */
export function TicketList({ inbox, place, onQuery, onOpen }: TicketListProps) {
  const { snapshot } = inbox;
  const all = snapshot?.tickets ?? [];
  const { open, resolved } = arrange(all, place.query);
  const rows = (title: string, each: readonly InboxRow[]) => each.length > 0 && (
    <section>
      <h2 className="inbox__heading">{title}</h2>
      <ol>{each.map((row) => <TicketRow key={row.reference} row={row} query={place.query} isOpen={row.reference === place.reference} isFresh={inbox.fresh.has(row.reference)} onOpen={onOpen} />)}</ol>
    </section>
  );

  return (
    <nav className="inbox__list" aria-label={inboxText.listName}>
      <FilterBox query={place.query} onQuery={onQuery} shown={open.length + resolved.length} all={all.length} />
      <div className="inbox__rows" data-testid="inbox-list">
        {!snapshot && (inbox.problem
          ? <EmptyState title={inboxText.unreachable}><p>{inbox.problem}</p><Button kind="main" onClick={inbox.load}>{inboxText.tryAgain}</Button></EmptyState>
          : <EmptyState title={inboxText.looking} />)}
        {snapshot && open.length === 0 && (place.query
          ? <EmptyState title={inboxText.nothingMatches(place.query)}><Button onClick={() => onQuery('')}>{inboxText.clearFilter}</Button></EmptyState>
          : <EmptyState title={inboxText.nothingYet}><p>{inboxText.nothingYetFrom}</p></EmptyState>)}
        {rows(inboxText.openTickets, open)}
        {rows(inboxText.resolvedTickets, resolved)}
      </div>
      <p className="inbox__keys quiet" aria-hidden="true">
        <span><Keys shortcut="j" /> <Keys shortcut="k" /> {inboxText.keys.move}</span>
        <span><Keys shortcut="Enter" /> {inboxText.keys.open}</span>
        <span><Keys shortcut="/" /> {inboxText.keys.filter}</span>
        <span><Keys shortcut="Esc" /> {inboxText.keys.back}</span>
      </p>
    </nav>
  );
}
