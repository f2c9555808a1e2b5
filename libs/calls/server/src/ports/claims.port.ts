import type { ClaimEnding } from '@pukar/calls-core/domain';
import type { Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** An agent's live hold on a call. */
export interface Claim {
  readonly claimId: string;
  readonly callId: string;
  readonly agentId: string;
  readonly state: 'offered' | 'accepted' | 'joined';
  /** Since when their line is in; and since when the caller waits on hold, where they do. */
  readonly since?: Date | null;
  readonly heldSince?: Date | null;
}

/** Who holds which call. */
export abstract class ClaimsPort {
  /** The live claim on a call, inside a transaction or outside one. */
  abstract live(where: Pick<Tx, 'query'>, callId: string): Promise<Claim | undefined>;
  /** An agent takes a call of ours that nobody waits in: gives the claim's id, accepted. Refused `busy` when they hold a call, `not-at-desk` when their screen or sound is not ready. */
  abstract take(tx: Tx, wish: { readonly callId: string; readonly agentId: string }): Promise<Result<string, 'busy' | 'not-at-desk'>>;
  /** The agent's line is in. Gives whether the claim is good: live, and accepted before. */
  abstract confirmJoin(tx: Tx, claimId: string, at: Date): Promise<boolean>;
  /** The claim came to no conversation: `caller-gone` leaves the agent ready, `line-down` and `declined` do not. */
  abstract release(tx: Tx, claimId: string, reason: 'caller-gone' | 'line-down' | 'declined'): Promise<void>;
  /** The conversation is over: the agent's time to write begins. */
  abstract endConversation(tx: Tx, claimId: string): Promise<void>;
  /** Later news says what a claim that has ended really came to. One that ended so changes nothing. Gives whether anything changed. */
  abstract correct(tx: Tx, claimId: string, ending: ClaimEnding): Promise<boolean>;
  /** A colleague is asked about a conversation: gives their claim's id. Refused `agent-not-free` unless they are ready. */
  abstract beginConsult(tx: Tx, wish: { readonly callId: string; readonly agentId: string }): Promise<Result<string, 'agent-not-free'>>;
  /** Who is asked about a call now. */
  abstract consulted(where: Pick<Tx, 'query'>, callId: string): Promise<Claim | undefined>;
  /** They are asked no more, and stay as ready as they were. */
  abstract endConsult(tx: Tx, claimId: string): Promise<void>;
  /** The call becomes theirs, and its agent's time to write begins. Gives whether both claims were as they must be. */
  abstract completeTransfer(tx: Tx, claims: { readonly fromClaim: string; readonly toClaim: string }): Promise<boolean>;
  /** The caller goes back into the line, ahead of who has not talked yet, and their agent's time to write begins. */
  abstract giveBack(tx: Tx, given: { readonly callId: string; readonly claimId: string; readonly because: 'transfer' | 'agent-lost'; readonly queue?: string | undefined; readonly agentId?: string | undefined; readonly language: string }): Promise<void>;
  /** Writes down who came into a conversation or left it, besides caller and agent; `agentId`: of the staff. */
  abstract noteParty(tx: Tx, party: { readonly kind: 'party-joined' | 'party-left'; readonly callId: string; readonly agentId: string | null; readonly role: string; readonly at: Date }): Promise<void>;
  /** Writes down that an agent asks somebody; null for a contact. */
  abstract noteConsult(tx: Tx, asked: { readonly callId: string; readonly claimId: string; readonly agentId: string; readonly with: string | null; readonly at: Date }): Promise<void>;
  /** Whether an agent holds any call now. */
  abstract isHolding(where: Pick<Tx, 'query'>, agentId: string): Promise<boolean>;
  /** The caller of a conversation is on hold, or not any more, since `at`. Older news than is known changes nothing. Gives whether it was otherwise until now. */
  abstract noteHold(tx: Tx, claimId: string, isHeld: boolean, at: Date): Promise<boolean>;
}
