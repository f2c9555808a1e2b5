import type { DeskSnapshot, Line } from '@pukar/acd-core/contracts';

/** How this page stands with the server; `elsewhere`: the desk is open in another tab, which has taken over. */
export type Connection = 'connecting' | 'up' | 'lost' | 'elsewhere' | 'outdated' | 'signed-out';

/** All that the screen knows of distribution: the last snapshot, and whether it can still be true. */
export interface DeskState {
  readonly snapshot: DeskSnapshot | null;
  readonly connection: Connection;
  /** The server has made this tab the agent's desk on this connection. */
  readonly isMine: boolean;
  /** On a new connection the first snapshot counts whatever its version: the server may have begun anew. */
  readonly takesAny: boolean;
}

export type DeskInput =
  /** The answer of `desk:open`. */
  | { readonly type: 'opened'; readonly snapshot: DeskSnapshot }
  | { readonly type: 'snapshot'; readonly snapshot: DeskSnapshot }
  /** The line moved, and nothing else. */
  | { readonly type: 'line'; readonly line: Line }
  /** The server does not take this tab for the desk (any more); it must be opened again. */
  | { readonly type: 'not-mine' }
  | { readonly type: 'disconnected' | 'taken-over' | 'outdated' | 'signed-out' };

export const noDesk: DeskState = { snapshot: null, connection: 'connecting', isMine: false, takesAny: true };

export function reduceDesk(state: DeskState, input: DeskInput): DeskState {
  switch (input.type) {
    case 'opened': return { ...withSnapshot(state, input.snapshot), connection: 'up', isMine: true };
    // The server tells all tabs of an agent: a snapshot alone makes no tab the desk.
    case 'snapshot': return withSnapshot(state, input.snapshot);
    case 'line': return state.snapshot ? { ...state, snapshot: { ...state.snapshot, line: laterOf(state.snapshot.line, input.line) } } : state;
    case 'not-mine': return { ...state, isMine: false };
    case 'disconnected': return { ...state, connection: isEnd(state.connection) ? state.connection : state.snapshot ? 'lost' : 'connecting', isMine: false, takesAny: true };
    case 'taken-over': return { ...state, connection: 'elsewhere', isMine: false };
    case 'outdated':
    case 'signed-out': return { ...state, connection: input.type, isMine: false };
  }
}

const isEnd = (connection: Connection): boolean => connection === 'elsewhere' || connection === 'outdated' || connection === 'signed-out';

function withSnapshot(state: DeskState, snapshot: DeskSnapshot): DeskState {
  const before = state.takesAny ? null : state.snapshot;
  if (before && snapshot.version < before.version) return state;
  return { ...state, snapshot: before ? { ...snapshot, line: laterOf(before.line, snapshot.line) } : snapshot, takesAny: false };
}

/** Snapshots and the line come by different ways: the one that was read later counts. */
const laterOf = (before: Line, now: Line): Line => (now.version < before.version ? before : now);

/** The call that the screen is about: the one that rings, the one that is held, or the one being wrapped up. None while this agent is only asked about another's, or has given theirs away. */
export function callOnScreen(snapshot: DeskSnapshot | null): string | null {
  const held = snapshot?.offer ?? snapshot?.call;
  if (held) return held.kind === 'consult' ? null : held.callId;
  return snapshot?.wrapUp && !snapshot.wrapUp.isHandedOver ? snapshot.wrapUp.callId : null;
}

/** What the call on screen is doing. */
export type CallPhase = 'none' | 'ringing' | 'connecting' | 'talking' | 'wrap-up';

export function callPhase(snapshot: DeskSnapshot | null): CallPhase {
  if (snapshot?.offer) return 'ringing';
  return snapshot?.call?.state ?? (snapshot?.wrapUp ? 'wrap-up' : 'none');
}

/** What the key of presence does now: asks for calls, in a call takes back what was asked for instead, or chooses a break; null while a call rings or is wrapped up. */
export function switchOf(snapshot: DeskSnapshot | null): 'ready' | 'choose' | null {
  const phase = callPhase(snapshot);
  if (!snapshot || phase === 'ringing' || phase === 'wrap-up') return null;
  const isReady = phase === 'none' ? snapshot.presence === 'ready' : snapshot.wish.kind === 'ready';
  return isReady ? 'choose' : 'ready';
}

/** What the screen last said that the call in hand, or the one that is wrapped up, came to. */
export const notedOutcome = (snapshot: DeskSnapshot | null) => snapshot?.call?.outcome ?? snapshot?.wrapUp?.outcome ?? null;
