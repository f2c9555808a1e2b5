import { type BookEntry, groupedBy } from './book-entry.js';
import { callInBook, type CallInBook } from './calls-of-book.js';
import { spellsOf } from './tally-agent.js';

/** A caller who waits now. */
export interface WaitingNow {
  readonly callId: string;
  readonly queue: string;
  /** The moment that their place counts from. */
  readonly since: Date;
  readonly language: string | null;
  readonly priority: number;
  /** A call of ours that waits for its agent: nobody listens to music. */
  readonly isCallBack: boolean;
}

/** What an agent does now. */
export interface AgentNow {
  readonly agentId: string;
  readonly presence: string;
  readonly reason: string | null;
  readonly since: Date;
}

/** Who holds which call, and how far it is. */
export interface ClaimNow {
  readonly claimId: string;
  readonly callId: string;
  readonly agentId: string | null;
  readonly state: 'offered' | 'accepted' | 'joined';
}

/** The floor as it is. */
export interface FloorNow {
  /** Those who wait longest first. */
  readonly waiting: readonly WaitingNow[];
  readonly agents: readonly AgentNow[];
  readonly claims: readonly ClaimNow[];
}

/** Reads from the whole book how the floor stands at its last line. Of calls and agents whose lines are not all there, it tells nothing true. */
export function replayFloor(entries: readonly BookEntry[]): FloorNow {
  const calls = [...groupedBy(entries, ({ callId }) => callId)].map(([callId, lines]) => ({ callId, ...callInBook(lines) }));
  const agents = [...groupedBy(entries, ({ kind, agentId }) => (kind === 'presence' ? agentId : null))];
  return {
    waiting: calls.flatMap(waitingIn).sort((a, b) => a.since.getTime() - b.since.getTime() || (a.callId < b.callId ? -1 : 1)),
    agents: agents.flatMap(([agentId, lines]) => {
      const last = spellsOf(lines).at(-1);
      return last ? [{ agentId, presence: last.presence, reason: last.reason, since: new Date(last.fromMs) }] : [];
    }).sort((a, b) => (a.agentId < b.agentId ? -1 : 1)),
    claims: calls.flatMap(({ callId, held }) => held.filter(({ ended }) => ended === null).map(({ claimId, agentId, joinedMs, acceptedMs }) => (
      { claimId, callId, agentId, state: joinedMs !== null ? 'joined' as const : acceptedMs !== null ? 'accepted' as const : 'offered' as const }
    ))).sort((a, b) => (a.claimId < b.claimId ? -1 : 1)),
  };
}

function waitingIn({ callId, stays }: CallInBook & { readonly callId: string }): WaitingNow[] {
  const last = stays.at(-1);
  if (!last || last.left) return [];
  return [{ callId, queue: last.queue, since: last.since, language: last.language, priority: last.priority, isCallBack: last.line === 'call-backs' }];
}
