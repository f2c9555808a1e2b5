import { spokenMinutes, type SpokenMinutes } from './spoken-minutes.js';

/** How a queue tells its callers where they stand. */
export interface AnnounceRule {
  readonly firstAfterSeconds: number;
  readonly everySeconds: number;
  /** Whether a time is said. */
  readonly estimate: boolean;
}

/**
 * How a caller is to leave the line, and why. `full`, `nobody`: their queue is full, or nobody is there to serve it, and they go.
 * `overflow`: they waited long, or too many wait for those who are at work; then they may as well stay.
 */
export interface WayOutOfLine {
  readonly to: 'voicemail' | 'call-back';
  readonly because: 'full' | 'nobody' | 'overflow';
}

/** How long a queue lets callers wait, and where they go then who took neither a call-back nor a message. */
export interface LongestWait {
  readonly seconds: number;
  readonly then: 'voicemail' | 'call-back';
}

/** What is known of a waiting caller when the hold music ends; `null` when it could not be found out in time. */
export interface WaitingCaller {
  /** 1 is the next to be served. */
  readonly place: number;
  /** Whether anybody who speaks their language works on the floor now. */
  readonly isStaffed: boolean;
  /** An agent has accepted the call, and their line is on its way. */
  readonly isBeingConnected: boolean;
  /** About how long they wait still; `null` where nobody can say. */
  readonly estimateSeconds: number | null;
  readonly announce: AnnounceRule;
  readonly longestWait: LongestWait;
  /** `null` where their queue keeps them. */
  readonly wayOut: WayOutOfLine | null;
}

/** What a waiting caller has been told so far. It rides in the address of the next round. */
export interface ToldSoFar {
  /** How many rounds of music they have heard; 0 at first. */
  readonly rounds: number;
  /** The place that they were told last; `null` when none was. */
  readonly place: number | null;
  /** How long ago that was. */
  readonly secondsAgo: number | null;
  /** The time that they were told last, and in how many seconds it is over (less than 0: it is); `null` when none was. */
  readonly time: { readonly minutes: SpokenMinutes; readonly restSeconds: number } | null;
  readonly knowsNobodyIsHere: boolean;
  /** They heard what there is instead of waiting. */
  readonly knowsWayOut: boolean;
  /** They were offered a call-back and a message before they are sent away. */
  readonly hadLastOffer: boolean;
  /** They were asked to speak a message, and said nothing: nobody leads them there again. */
  readonly wasSilent: boolean;
  /** How long they are let wait, as it was when they came; what their queue says now goes before it. */
  readonly longestWaitSeconds: number;
}

/** What a waiting caller hears next: words before the music, or the way out of the queue. */
export type WaitingWords =
  /** `minutes`: about how long it takes; `null` says no time. `isLonger`: that it takes longer than they were told. `offers`: with the keys that they may press. */
  | { readonly say: 'place'; readonly place: number; readonly minutes: SpokenMinutes | null; readonly isLonger: boolean; readonly offers: boolean }
  | { readonly say: 'nobody-here' }
  /** What there is instead of waiting; `mayStay`: they may wait on as well. */
  | { readonly say: 'way-out'; readonly because: 'crowded' | 'nobody' | 'waited'; readonly mayStay: boolean }
  /** They leave the queue to speak a message. */
  | { readonly say: 'to-message' }
  | { readonly say: 'last-offer' }
  | { readonly say: 'nothing' }
  | { readonly say: 'leave' };

/** How long callers are let wait where nobody can say what their queue lets them. */
export const LONGEST_WAIT_SECONDS = 600;

/** Who has waited so long is told that nobody could take them in that time. */
const LONG_WAIT_SECONDS = 60;

/** The keys are said every third round: a round of music takes more than half a minute. */
const ROUNDS_BETWEEN_OFFERS = 3;
/** A better place is news, but not sooner than this. */
const NEWS_AFTER_SECONDS = 30;
/** A longer time is said when it is so much longer than what is left of the one that they were told, and half of that one at least. */
const MATTERS_FROM_SECONDS = 90;

/**
 * Decides what a waiting caller hears. With nobody at the desks they are told so at once, hear one round of music, and
 * leave when there is still nobody; whom their queue lets go they hear what there is instead; after their queue's longest wait
 * they are offered a call-back or a message before they leave. Whom an agent has accepted hears music until that agent is there, however long the wait was. Not knowing is no reason to send anybody away.
 */
export function waitingWords(caller: WaitingCaller | null, waitedSeconds: number, told: ToldSoFar): WaitingWords {
  if (caller?.isBeingConnected) return { say: 'nothing' };
  const { seconds, then } = caller?.longestWait ?? { seconds: told.longestWaitSeconds, then: 'call-back' as const };
  if (waitedSeconds >= seconds) return told.hadLastOffer ? byWay(then, told) : { say: 'last-offer' };
  if (!caller) return { say: 'nothing' };
  if (caller.wayOut && caller.wayOut.because !== 'overflow') return outOfLine(caller.wayOut, told);
  if (!caller.isStaffed) return { say: told.knowsNobodyIsHere ? 'leave' : 'nobody-here' };
  if (caller.wayOut && !told.knowsWayOut) return { say: 'way-out', because: waitedSeconds >= LONG_WAIT_SECONDS ? 'waited' : 'crowded', mayStay: true };
  return placeWords(caller, waitedSeconds, told);
}

/** Who is not to wait hears what there is instead, and goes by it without a key. */
function outOfLine({ to, because }: WayOutOfLine, told: ToldSoFar): WaitingWords {
  if (!told.knowsWayOut) return { say: 'way-out', because: because === 'nobody' ? 'nobody' : 'crowded', mayStay: false };
  return byWay(to, told);
}

/** Who said nothing when they were asked for a message leaves with a call that we owe. */
const byWay = (to: 'voicemail' | 'call-back', { wasSilent }: ToldSoFar): WaitingWords => ({ say: to === 'voicemail' && !wasSilent ? 'to-message' : 'leave' });

function placeWords({ place, estimateSeconds, announce }: WaitingCaller, waitedSeconds: number, told: ToldSoFar): WaitingWords {
  const isWorse = told.place !== null && place > told.place;
  const isFirst = told.place === null;
  const offers = isFirst || told.rounds % ROUNDS_BETWEEN_OFFERS === 0;
  if (!isDue({ isFirst, isWorse, offers, isBetter: !isFirst && place < told.place! }, announce, waitedSeconds, told)) return { say: 'nothing' };
  const seconds = announce.estimate ? estimateSeconds : null;
  const isLonger = isWorse || (seconds !== null && takesLonger(seconds, told));
  return { say: 'place', place, minutes: seconds === null ? null : minutesTold(seconds, told, isLonger), isLonger, offers };
}

/** A worse place is said at once; a better one soon; what does not change as often as the queue has it. */
function isDue(is: { readonly isFirst: boolean; readonly isWorse: boolean; readonly isBetter: boolean; readonly offers: boolean }, { firstAfterSeconds, everySeconds }: AnnounceRule, waitedSeconds: number, told: ToldSoFar): boolean {
  if (is.isFirst) return waitedSeconds >= firstAfterSeconds;
  if (is.isWorse || is.offers) return true;
  const ago = told.secondsAgo ?? Number.POSITIVE_INFINITY;
  return ago >= (is.isBetter ? Math.min(everySeconds, NEWS_AFTER_SECONDS) : everySeconds);
}

const takesLonger = (seconds: number, { time }: ToldSoFar): boolean =>
  time !== null && seconds - Math.max(0, time.restSeconds) >= Math.max(MATTERS_FROM_SECONDS, time.minutes * 30);

/** A time that went up without mattering is not said: the one that they know stands. */
function minutesTold(seconds: number, { time }: ToldSoFar, isLonger: boolean): SpokenMinutes | null {
  const minutes = spokenMinutes(seconds);
  return time && minutes > time.minutes && !isLonger ? null : minutes;
}
