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
  /** The one we rang waited in the queue for an agent. */
  readonly hadWaited: boolean;
}

/** Decides the one outcome of a call of ours that is over. */
export function decideOutgoingOutcome(call: EndedOutgoingCall): CallOutcome {
  if (hasReached(call.reached, 'talking')) return 'talked';
  if (call.wasAnnounced) return 'announced';
  if (!call.wasDialled) return 'not-dialled';
  if (call.wasAnswered || call.lineStatus === 'completed') return call.hadWaited ? 'abandoned-in-queue' : 'failed';
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
