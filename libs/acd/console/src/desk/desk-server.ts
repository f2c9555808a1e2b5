import type { DeskSnapshot, FinishWrapUpSchema, Line, UnreadyReason } from '@pukar/acd-core/contracts';
import type { SoftphoneAccess } from '@pukar/calls-core/contracts';
import type { Answer } from '@pukar/ui';

export type FinishWrapUp = ReturnType<typeof FinishWrapUpSchema.parse>;
export type Disposition = FinishWrapUp['disposition'];

/** What the desk asks of the call centre's server; the page connects it to its socket. */
export interface DeskServer {
  /** Makes this tab the agent's desk. */
  open(): Promise<Answer<DeskSnapshot>>;
  /** Refused `other-tab` when another tab has become the desk. */
  heartbeat(unready: readonly UnreadyReason[]): Promise<Answer<{ readonly serverTime: string }>>;
  ready(): Promise<Answer<unknown>>;
  /** A break of the policy; at once, or after the call and its wrap-up. */
  takeBreak(reason?: string): Promise<Answer<unknown>>;
  /** No calls, without a break. */
  notReady(): Promise<Answer<unknown>>;
  accept(claimId: string): Promise<Answer<unknown>>;
  decline(claimId: string): Promise<Answer<unknown>>;
  finishWrapUp(finish: FinishWrapUp): Promise<Answer<unknown>>;
  /** More time to write. Refused `wrap-up-over`, `extended-enough`. */
  extendWrapUp(callId: string): Promise<Answer<unknown>>;
  /** What the call comes to as far as the screen knows: it is kept if the agent says nothing else. */
  noteOutcome(callId: string, disposition: Disposition, isChosen: boolean): Promise<Answer<unknown>>;
  hangUp(callId: string): Promise<Answer<unknown>>;
  /** Puts the caller out, who hears why, and proposes a mark. Sent again it changes nothing more. */
  endForAbuse(callId: string): Promise<Answer<unknown>>;
  hold(callId: string, on: boolean): Promise<Answer<unknown>>;
  softphoneAccess(): Promise<Answer<SoftphoneAccess>>;
  /** Every snapshot: those that the server sends, and those that a command was answered with. */
  onSnapshot(listener: (snapshot: DeskSnapshot) => void): () => void;
  /** The waiting line, when it moved. */
  onLine(listener: (line: Line) => void): () => void;
}
