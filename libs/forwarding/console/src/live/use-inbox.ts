import { INBOX_VERSION } from '@pukar/forwarding-core/contracts';
import { type ConnectSocket, ServerClock, type SocketState, useSocket, useSocketMessage } from '@pukar/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { inboxServer, isSignedOut } from '../inbox-server.js';
import { emptyInbox, type InboxState, missSnapshot, receiveSnapshot, seeTicket } from './inbox-state.js';

interface InboxMessages {
  readonly toServer: Record<never, never>;
  readonly toClient: { 'inbox:changed': unknown };
}

/** Counts such as “late” move with the clock alone, without any message. */
const REFRESH_MS = 60_000;

export interface Inbox extends InboxState {
  readonly clock: ServerClock;
  readonly line: SocketState;
  load(): void;
  see(reference: string): void;
}

/** The office's tickets, fetched anew whenever the server says that something changed, and whenever the line is back. */
export function useInbox(connect: ConnectSocket, office: string | undefined, onSignedOut: () => void): Inbox {
  const [clock] = useState(() => new ServerClock());
  const [state, setState] = useState(emptyInbox);
  const { client, state: line } = useSocket<InboxMessages>(connect, INBOX_VERSION);

  const asking = useRef<{ readonly office: string | undefined; isWanted: boolean } | undefined>(undefined);
  const load = useCallback(() => {
    // One question at a time: many notices at once, as of an answer to two hundred tickets, are one more.
    if (asking.current && asking.current.office === office) {
      asking.current.isWanted = true;
      return;
    }
    const ask = (): void => {
      const turn = { office, isWanted: false };
      asking.current = turn;
      void inboxServer.snapshot(office).then((answer) => {
        if (answer.ok) {
          clock.hear(answer.value.serverTime);
          setState((before) => receiveSnapshot(before, answer.value, office));
        } else if (isSignedOut(answer.code)) onSignedOut();
        else setState((before) => missSnapshot(before, answer.message));
        // Another office is looked at meanwhile.
        if (asking.current !== turn) return;
        asking.current = undefined;
        if (turn.isWanted && answer.ok) ask();
      });
    };
    ask();
  }, [clock, office, onSignedOut]);

  useSocketMessage(client, 'inbox:changed', load);
  useEffect(() => {
    load();
    const timer = setInterval(load, REFRESH_MS);
    return () => clearInterval(timer);
  }, [load]);
  useEffect(() => {
    if (line === 'connected') load();
    if (line === 'signed-out') onSignedOut();
  }, [line, load, onSignedOut]);

  const see = useCallback((reference: string) => setState((before) => seeTicket(before, reference)), []);
  return { ...state, clock, line, load, see };
}
