import { hasReached, type CallRank } from './call-rank.js';

/** How a call ended; every call has exactly one. */
export const CALL_OUTCOMES = [
  /** Hung up before choosing anything. */
  'left-in-menu',
  /** Heard what they asked for (status, emergency numbers) and hung up. */
  'served-by-menu',
  /** Hung up while waiting for an agent. */
  'abandoned-in-queue',
  /** Waited as long as we let anybody wait, and was told that we ring back. */
  'sent-away-from-queue',
  /** Talked to an agent. */
  'talked',
  /** Ended while being connected, or by a failure. */
  'failed',
  /** Left the queue for a call-back that keeps the place. */
  'call-back-kept',
  /** Left a voicemail. */
  'voicemail-left',
  /** Was told that this number's callers may reach a person again later: the fair limit of an abused line. */
  'turned-away',
  /** Rang the number for missed calls, which rejects every call and rings back. */
  'rejected',
  /** A call of ours: who answered pressed the key that says no, or hung up before anything came of it. */
  'declined',
  /** A call of ours: it was answered, and nobody pressed a key: a machine, or somebody who only listened. */
  'blank',
  /** A call of ours: it rang, and nobody answered. */
  'not-answered',
  /** A call of ours: the line was engaged. */
  'engaged',
  /** A call of ours: the carrier or the network could not reach the number. */
  'unreachable',
  /** A call of ours that was given up before it was dialled. */
  'not-dialled',
  /** A call of ours: the announcement was heard. */
  'announced',
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/**
 * What is known of a call that is over. None of it depends on the order in which it became known: ranks and flags only rise,
 * and what was before what is read from the carrier's own times.
 */
export interface EndedCall {
  /** How far it had come before it ended. */
  readonly reached: CallRank;
  /** It was told that nobody can take it and that we ring back. */
  readonly wasSentAway: boolean;
  /** An agent had accepted it, their line was not lost before its end, and they did not talk. */
  readonly wasBeingConnected: boolean;
  /** The menu told it what it asked for. */
  readonly wasServed: boolean;
  /** It wanted a person, was told when its number reaches one again, and has not come into the line since. */
  readonly wasTurnedAway: boolean;
  /** It heard the fallback words at some moment. */
  readonly hadFault: boolean;
  /** It left for a call-back that keeps its place. */
  readonly keptCallBack: boolean;
  /** It left a message. */
  readonly leftVoicemail: boolean;
  /** It rang the number for missed calls. */
  readonly wasRejected: boolean;
}

/** Decides the one outcome of a call that is over. A call that nobody answered has failed: it is rung back. */
export function decideOutcome(call: EndedCall): CallOutcome {
  if (hasReached(call.reached, 'talking')) return 'talked';
  // Whatever failed on the way: it asked to be rung by ringing that number.
  if (call.wasRejected) return 'rejected';
  // What they were promised stands, whatever came after it.
  if (call.leftVoicemail) return 'voicemail-left';
  if (call.keptCallBack) return 'call-back-kept';
  if (call.wasSentAway) return 'sent-away-from-queue';
  // The fallback words end the call and say that we ring back, wherever it was.
  if (call.hadFault || call.wasBeingConnected) return 'failed';
  // After hours they may have wanted a person before they asked for the call-back that they were kept from.
  if (call.wasTurnedAway) return 'turned-away';
  if (hasReached(call.reached, 'queued')) return 'abandoned-in-queue';
  if (call.wasServed) return 'served-by-menu';
  return call.reached === 'ringing' ? 'failed' : 'left-in-menu';
}

const RUNG_BACK: readonly CallOutcome[] = ['abandoned-in-queue', 'sent-away-from-queue', 'failed', 'rejected'];

/** Whether somebody owes this caller a call: they wanted a person, asked for it by a missed call, or we failed them. */
export const mustBeRungBack = (outcome: CallOutcome): boolean => RUNG_BACK.includes(outcome);
