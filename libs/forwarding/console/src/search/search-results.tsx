import { Button, EmptyState, indianDate, langOfText, Notice } from '@pukar/ui';
import { type Place, writePlace } from '../address.js';
import { isUnfiltered } from '../list/filter.js';
import type { Seen } from '../list/row-facts.js';
import { TicketRow } from '../list/ticket-row.js';
import { inboxText } from '../messages.js';
import { searchText } from './search-messages.js';
import { type Search, useSearch } from './use-search.js';

interface SearchResultsProps {
  readonly words: string;
  readonly place: Place;
  readonly seen: Seen;
  readonly ownOffice: string;
  readonly onOpen: (reference: string) => void;
  readonly onLeave: () => void;
  readonly onSignedOut: () => void;
}

/** What is found in all statements of the office, the newest first, with the words marked. */
export function SearchResults({ words, place, seen, ownOffice, onOpen, onLeave, onSignedOut }: SearchResultsProps) {
  const search = useSearch(words, place.filter, onSignedOut);
  const { found, isLooking, problem, more } = search;
  return (
    <section aria-label={searchText.title(words)} aria-busy={isLooking} data-testid="search-results">
      <div className="search-head">
        <div className="search-head__line">
          <h2 className="search-head__words" lang={langOfText(words)} dir="auto">{searchText.title(words)}</h2>
          <Button kind="bare" shortcut="Esc" onClick={onLeave} data-testid="search-leave">{searchText.leave}</Button>
        </div>
        <p className="quiet" role="status">{isLooking ? searchText.looking : found && found.tickets.length > 0 ? `${searchText.count(found.tickets.length, found.next !== null)}. ${searchText.how}` : searchText.how}</p>
        {found && found.guessed.length > 0 && <p data-testid="search-guessed">{searchText.guessed(found.guessed.map(([start, end]) => words.slice(start, end)))}</p>}
      </div>
      {problem && <Notice tone="late">{problem} <Button onClick={more}>{inboxText.tryAgain}</Button></Notice>}
      <ol>
        {found?.tickets.map(({ found: marks, ...row }) => (
          <TicketRow key={row.reference} row={row} href={writePlace({ ...place, reference: row.reference })} isOpen={row.reference === place.reference} ownOffice={ownOffice} seen={seen} isFresh={false} isChosen={false} onOpen={onOpen} found={marks} />
        ))}
      </ol>
      {found && !isLooking && !problem && <End search={search} found={found} now={seen.now} isFiltered={!isUnfiltered(place.filter)} />}
    </section>
  );
}

/** What stands below what was found: more of it, or why there is none. */
function End({ search: { more }, found, now, isFiltered }: { readonly search: Search; readonly found: NonNullable<Search['found']>; readonly now: Date; readonly isFiltered: boolean }) {
  if (found.next !== null) {
    return (
      <div className="inbox__more">
        {found.tickets.length === 0 && found.lookedBackTo && <p className="quiet">{searchText.notYet(indianDate(new Date(found.lookedBackTo), now, 'en-IN'))}</p>}
        <Button onClick={more} data-testid="search-more">{searchText.more}</Button>
      </div>
    );
  }
  if (found.tickets.length > 0) return null;
  if (found.isTooCommon) return <EmptyState title={searchText.tooCommon} testId="search-nothing"><p>{searchText.tooCommonHow}</p></EmptyState>;
  return <EmptyState title={isFiltered ? searchText.nothingFiltered : searchText.nothing} testId="search-nothing"><p>{searchText.nothingHow}</p></EmptyState>;
}
