import type { CallOutcome } from './call-outcome.js';
import { hasReached, type CallRank } from './call-rank.js';

/** What is known of a call of ours that is over. Like an incoming call's facts, they only add up: their order changes nothing. */
export interface EndedOutgoingCall {
  readonly reached: CallRank;
  /** That it is dialled was committed: the carrier may have been asked. */
  readonly wasDialled: boolean;
  /** What the carrier says of the line at its end (Twilio's CallStatus); null where it never had one, or cannot say. */
  readonly lineStatus: string | null;
  /** It was picked up, as our own address being asked shows. */
  readonly wasAnswered: boolean;
  /** The announcement was heard. */
  readonly wasAnnounced: boolean;
  /** Who answered pressed the key that says no. */
  readonly wasDeclined: boolean;
  /** Who answered was asked for a key to the end, and pressed none. */
  readonly wasBlank: boolean;
  /** They heard words of ours that say that we cannot go on. */
  readonly hadFault: boolean;
  /** Our agent's line was over before theirs. */
  readonly wasLetBe: boolean;
  /** The one we rang waited in the queue for an agent. */
  readonly hadWaited: boolean;
}

/** Decides the one outcome of a call of ours that is over. */
export function decideOutgoingOutcome(call: EndedOutgoingCall): CallOutcome {
  if (hasReached(call.reached, 'talking')) return 'talked';
  if (call.wasAnnounced) return 'announced';
  // What they said by key stands, whatever came after it.
  if (call.wasDeclined) return 'declined';
  if (!call.wasDialled) return 'not-dialled';
  if (call.wasAnswered || call.lineStatus === 'completed') return ofAnswered(call);
  switch (call.lineStatus) {
    case 'busy':
      return 'engaged';
    // What we cancel was ringing.
    case 'no-answer':
    case 'canceled':
      return 'not-answered';
    default:
      return 'unreachable';
  }
}

/** Of a line that was picked up: only what we, or the network, did to it is a failure; otherwise it was they who ended it. */
function ofAnswered({ hadFault, hadWaited, wasBlank, wasLetBe, lineStatus }: EndedOutgoingCall): CallOutcome {
  if (hadFault) return 'failed';
  if (hadWaited) return 'abandoned-in-queue';
  if (wasBlank) return 'blank';
  return wasLetBe || lineStatus === 'failed' ? 'failed' : 'declined';
}
