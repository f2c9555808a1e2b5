import type { InboxRow, OfficerSignedIn } from '@pukar/forwarding-core/contracts';
import { Button, EmptyState, Keys } from '@pukar/ui';
import { type Place, writePlace } from '../address.js';
import type { Selected } from '../bulk/selection.js';
import type { Inbox } from '../live/use-inbox.js';
import { inboxText } from '../messages.js';
import { FilterBar } from './filter-bar.js';
import { isUnfiltered, NO_FILTER } from './filter.js';
import { FilterBox } from './filter-box.js';
import type { Seen } from './row-facts.js';
import { Rows } from './rows.js';
import { loadLater } from '../load-later.js';

const SearchResults = loadLater(async () => (await import('../search/search-results.js')).SearchResults);

interface TicketListProps {
  readonly inbox: Inbox;
  readonly place: Place;
  /** What the filter leaves, in its order. */
  readonly shown: readonly InboxRow[];
  readonly ignored: readonly string[];
  readonly selected: Selected;
  readonly signedIn: OfficerSignedIn;
  readonly seen: Seen;
  readonly onGo: (change: Partial<Place>) => void;
  readonly onChoose: (reference: string, isRange: boolean) => void;
  readonly onSignedOut: () => void;
}

/** The office's tickets in one list by time left, with the filters above and the keys below. */
export function TicketList({ inbox, place, shown, ignored, selected, signedIn, seen, onGo, onChoose, onSignedOut }: TicketListProps) {
  const { snapshot } = inbox;
  const all = snapshot?.tickets ?? [];
  return (
    <nav className="inbox__list" aria-label={inboxText.listName}>
      <div className="inbox__filters">
        <FilterBox query={place.query} onQuery={(query) => onGo(query ? { query } : { query, search: undefined })} onSearch={(search) => onGo({ search })} searched={place.search} shown={shown.length} all={all.length} />
        {snapshot && <FilterBar filter={place.filter} rows={all} seen={seen} below={signedIn.below} ignored={ignored} onFilter={(filter) => onGo({ filter })} />}
      </div>
      <div className="inbox__rows" data-testid="inbox-list">
        {place.search === undefined
          ? <InHand inbox={inbox} place={place} shown={shown} selected={selected} ownOffice={signedIn.office.code} seen={seen} onGo={onGo} onChoose={onChoose} />
          : <SearchResults key={writePlace({ ...place, query: '', reference: undefined })} words={place.search} place={place} seen={seen} ownOffice={signedIn.office.code} onOpen={(reference) => onGo({ reference })} onLeave={() => onGo({ search: undefined, query: '' })} onSignedOut={onSignedOut} />}
      </div>
      <p className="inbox__keys quiet" aria-hidden="true">
        <span><Keys shortcut="j" /> <Keys shortcut="k" /> {inboxText.keys.move}</span>
        <span><Keys shortcut="Enter" /> {inboxText.keys.open}</span>
        <span><Keys shortcut="x" /> {inboxText.keys.choose}</span>
        <span><Keys shortcut="/" /> {inboxText.keys.filter}</span>
        <span><Keys shortcut="/" /> <Keys shortcut="Enter" /> {inboxText.keys.search}</span>
        <span><Keys shortcut="?" /> {inboxText.keys.help}</span>
      </p>
    </nav>
  );
}

/** The list itself, or why there is none. */
function InHand({ inbox, place, shown, selected, ownOffice, seen, onGo, onChoose }: Pick<TicketListProps, 'inbox' | 'place' | 'shown' | 'selected' | 'seen' | 'onGo' | 'onChoose'> & { readonly ownOffice: string }) {
  const { snapshot } = inbox;
  return (
    <>
      {!snapshot && (inbox.problem
        ? <EmptyState title={inboxText.unreachable}><p>{inbox.problem}</p><Button kind="main" onClick={inbox.load}>{inboxText.tryAgain}</Button></EmptyState>
        : <EmptyState title={inboxText.looking} />)}
      {snapshot && shown.length === 0 && <Nothing place={place} onAll={() => onGo({ filter: NO_FILTER, query: '' })} />}
      <Rows rows={shown} place={place} fresh={inbox.fresh} ownOffice={ownOffice} seen={seen} chosen={selected.references} onOpen={(reference) => onGo({ reference })} onChoose={onChoose} />
    </>
  );
}

/** Why the list is empty, and what to do. */
function Nothing({ place: { filter, query }, onAll }: { readonly place: Place; readonly onAll: () => void }) {
  if (query) return <EmptyState title={inboxText.nothingMatches(query)}><Button onClick={onAll}>{inboxText.clearFilter}</Button></EmptyState>;
  if (!isUnfiltered(filter)) return <EmptyState title={inboxText.nothingFiltered}><Button onClick={onAll}>{inboxText.clearFilter}</Button></EmptyState>;
  return <EmptyState title={inboxText.nothingYet}><p>{inboxText.nothingYetFrom}</p></EmptyState>;
}
