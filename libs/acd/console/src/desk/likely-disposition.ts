import type { Disposition } from './desk-server.js';

/** What the screen saw of a call. */
export interface SeenOfCall {
  /** The caller was put out for abuse. */
  readonly wasPutOut: boolean;
  readonly isRegistered: boolean;
  /** An answer, a rating or a withdrawal was written down for a ticket. */
  readonly wasSettled: boolean;
  readonly wasTicketFound: boolean;
  readonly wasTransferred: boolean;
  /** We rang, and nobody took it. */
  readonly wasNotReached: boolean;
  /** It was over within seconds, by the caller, and nothing was written. */
  readonly wasBlank: boolean;
}

/** Who hangs up sooner, before anything was written, most likely said nothing. */
export const BLANK_SECONDS = 8;

/** From what says little of a call to what says most; what an agent alone can know is not here. */
const BY_WEIGHT: readonly Disposition[] = ['information-given', 'blank-call', 'status-told', 'answer-taken', 'complaint-registered', 'not-reached', 'transferred', 'abusive-call'];

/** What came of a call, as far as the screen saw it; `before`: what it said before it was loaded again. The agent may choose another. */
export function likelyDisposition(seen: SeenOfCall, before: Disposition | null): Disposition {
  const said: Record<string, boolean> = {
    'abusive-call': seen.wasPutOut, transferred: seen.wasTransferred, 'not-reached': seen.wasNotReached, 'complaint-registered': seen.isRegistered,
    'answer-taken': seen.wasSettled, 'status-told': seen.wasTicketFound, 'blank-call': seen.wasBlank,
  };
  const likely = BY_WEIGHT.findLast((one) => said[one]) ?? 'information-given';
  // What is in no order was chosen by hand.
  return before !== null && (!BY_WEIGHT.includes(before) || BY_WEIGHT.indexOf(before) > BY_WEIGHT.indexOf(likely)) && before !== 'blank-call' ? before : likely;
}
