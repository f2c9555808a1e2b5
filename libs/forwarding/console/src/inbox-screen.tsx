import type { OfficerSignedIn } from '@pukar/forwarding-core/contracts';
import { Announce, ClockContext, type ConnectSocket, ConnectionNote, TopBar } from '@pukar/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { usePlace } from './address.js';
import { Counts } from './list/counts.js';
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
  const inbox = useInbox(connect, onSignedOut);
  const { snapshot, see } = inbox;
  const screen = useRef<HTMLDivElement>(null);
  const { open, close } = useInboxKeys(screen, place, go);
  const { reference } = place;
  const { officer, office } = signedIn;
  const isStale = inbox.line === 'reconnecting' || (snapshot !== undefined && inbox.problem !== undefined);

  useEffect(() => {
    if (reference) see(reference);
  }, [reference, see]);

  return (
    <ClockContext value={inbox.clock}>
      <div className="inbox" data-open={reference !== undefined} data-stale={isStale} ref={screen}>
        <TopBar title={<>{office.name.en} <span className="quiet" lang="hi-IN">{office.name.hi}</span></>} person={`${officer.name} · ${officer.post.en}`} onSignOut={onSignOut}>
          {links}
          {snapshot && <Counts counts={snapshot.counts} />}
          <ConnectionNote state={isStale && inbox.line !== 'outdated' ? 'reconnecting' : inbox.line} asOf={snapshot && new Date(snapshot.serverTime)} />
        </TopBar>
        <TicketList inbox={inbox} place={place} onQuery={(query) => go({ query })} onOpen={open} />
        <main className="inbox__ticket" tabIndex={-1}>
          <TicketPane key={reference} reference={reference} row={snapshot?.tickets.find((each) => each.reference === reference)} onClose={close} onChanged={inbox.load} onSignedOut={onSignedOut} />
        </main>
        <Announce>{inbox.arrived.map((row) => inboxText.arrived(row.reference, row.categoryName.en)).join(' ')}</Announce>
      </div>
    </ClockContext>
  );
}
