import type { OfficerSignedIn } from '@pukar/forwarding-core/contracts';
import { isInHand, MOST_AT_ONCE } from '@pukar/forwarding-core/inbox';
import { Announce, ClockContext, type ConnectSocket, ConnectionNote, TopBar } from '@pukar/ui';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { usePlace } from './address.js';
import { BulkSide, ChosenBar, useBulkSide } from './bulk/bulk-side.js';
import { UndoBar } from './bulk/undo-bar.js';
import { KeyHelp } from './help/key-help.js';
import { arrange } from './list/arrange.js';
import { Counts } from './list/counts.js';
import { DayOffContext, useDaysOff } from './list/day-off.js';
import { withoutStale } from './list/stale-filter.js';
import { TicketList } from './list/ticket-list.js';
import { useInbox } from './live/use-inbox.js';
import { inboxText } from './messages.js';
import { TicketPane } from './ticket/ticket-pane.js';
import { useInboxKeys } from './use-inbox-keys.js';

interface InboxScreenProps {
  readonly signedIn: OfficerSignedIn;
  readonly connect: ConnectSocket;
  readonly onSignOut: () => void;
  readonly onSignedOut: () => void;
  readonly links: ReactNode;
}

/** The list on the left and the open ticket on the right; on a phone one or the other. */
export function InboxScreen({ signedIn, connect, onSignOut, onSignedOut, links }: InboxScreenProps) {
  const { place, go } = usePlace();
  const inbox = useInbox(connect, place.filter.office, onSignedOut);
  const { snapshot, see, clock } = inbox;
  const screen = useRef<HTMLDivElement>(null);
  const isDayOff = useDaysOff();
  const { reference } = place;
  const { officer, office } = signedIn;
  const below = useMemo(() => signedIn.below.map(({ code }) => code), [signedIn.below]);
  const isStale = inbox.line === 'reconnecting' || (snapshot !== undefined && inbox.problem !== undefined);

  const rows = useMemo(() => snapshot?.tickets ?? [], [snapshot]);
  const { filter, stale } = useMemo(() => (snapshot ? withoutStale(place.filter, rows, below) : { filter: place.filter, stale: [] }), [snapshot, place.filter, rows, below]);
  const seen = useMemo(() => ({ now: snapshot ? new Date(snapshot.serverTime) : clock.now(), me: officer.id }), [snapshot, clock, officer.id]);
  const shown = useMemo(() => arrange(rows, { filter, query: place.query, ...seen }), [rows, filter, place.query, seen]);
  const answerable = useMemo(() => shown.filter((row) => isInHand(row.state) && row.task === 'answer' && row.officeCode === office.code), [shown, office.code]);
  const side = useBulkSide({ shown: answerable, clock, onApplied: inbox.load, onSignedOut, most: MOST_AT_ONCE });
  useInboxKeys({ screen, place, go, onChoose: side.choose, onLeave: side.leave });

  useEffect(() => {
    if (reference) see(reference);
  }, [reference, see]);

  return (
    <ClockContext value={clock}>
      <DayOffContext value={isDayOff}>
        <div className="inbox" data-open={reference !== undefined || side.isOpen} data-stale={isStale} ref={screen}>
          <TopBar title={<>{office.name.en} <span className="quiet" lang="hi-IN">{office.name.hi}</span></>} person={`${officer.name} · ${officer.post.en}`} onSignOut={onSignOut}>
            {links}
            {snapshot && <Counts counts={snapshot.counts} />}
            <ConnectionNote state={isStale && inbox.line !== 'outdated' ? 'reconnecting' : inbox.line} asOf={snapshot && new Date(snapshot.serverTime)} />
            <KeyHelp />
          </TopBar>
          <TicketList inbox={inbox} place={{ ...place, filter }} shown={shown} ignored={[...place.ignored, ...stale]} selected={side.selected} signedIn={signedIn} seen={seen} onGo={go} onChoose={side.choose} onSignedOut={onSignedOut} />
          <main className="inbox__ticket" tabIndex={-1}>
            {side.isOpen
              ? <BulkSide side={side} />
              : <TicketPane key={reference} reference={reference} row={rows.find((each) => each.reference === reference)} onClose={() => go({ reference: undefined })} onChanged={inbox.load} onSignedOut={onSignedOut} />}
          </main>
          <div className="inbox__bars">
            <ChosenBar side={side} />
            <UndoBar bulk={side.bulk} />
          </div>
          <Announce>{inbox.arrived.map((row) => inboxText.arrived(row.reference, row.categoryName.en)).join(' ')}</Announce>
        </div>
      </DayOffContext>
    </ClockContext>
  );
}
