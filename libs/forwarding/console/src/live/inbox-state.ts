import type { InboxRow, InboxSnapshot } from '@pukar/forwarding-core/contracts';
import { isInHand } from '@pukar/forwarding-core/inbox';

/** What the inbox shows: the server's last snapshot, and which tickets came while the officer was looking. */
export interface InboxState {
  readonly snapshot: InboxSnapshot | undefined;
  /** Which office the snapshot is of, as the filter names it; the own where it names none. */
  readonly office: string | undefined;
  /** References that arrived since the page was opened and have not been opened yet. */
  readonly fresh: ReadonlySet<string>;
  /** The open tickets that came with the last snapshot, to be read out. */
  readonly arrived: readonly InboxRow[];
  /** Why the last question to the server got no answer. */
  readonly problem: string | undefined;
}

export const emptyInbox: InboxState = { snapshot: undefined, office: undefined, fresh: new Set(), arrived: [], problem: undefined };

/** Takes a snapshot in. An older one that comes late is ignored; nothing counts as new in the first, nor in the first of another office. */
export function receiveSnapshot(state: InboxState, snapshot: InboxSnapshot, office?: string): InboxState {
  const last = state.snapshot;
  if (!last || state.office !== office) return { ...state, snapshot, office, arrived: [], problem: undefined };
  if (snapshot.serverTime < last.serverTime) return state;
  const known = new Set(last.tickets.map((row) => row.reference));
  const arrived = snapshot.tickets.filter((row) => isInHand(row.state) && !known.has(row.reference));
  return { snapshot, office, fresh: new Set([...state.fresh, ...arrived.map((row) => row.reference)]), arrived, problem: undefined };
}

/** The officer opened a ticket: it is no longer new. */
export const seeTicket = (state: InboxState, reference: string): InboxState =>
  state.fresh.has(reference) ? { ...state, fresh: new Set([...state.fresh].filter((each) => each !== reference)) } : state;

/** The server did not answer: what is shown stays. */
export const missSnapshot = (state: InboxState, problem: string): InboxState => ({ ...state, problem });
