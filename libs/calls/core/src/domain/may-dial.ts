import { err, ok, type Result } from '@pukar/kernel';

/** How far our own calls may go: what a stolen password or a fault can cost at most (toll fraud). */
export interface DialPolicy {
  /** How the numbers begin that may be rung, E.164: `+91`. */
  readonly destinations: readonly string[];
  /** The helpline's own numbers, which a caller may pretend to have: ringing one would make a call of ours a caller of ours. */
  readonly own: readonly string[];
  readonly perAgentHour: number;
  readonly perAgentDay: number;
  readonly perNumberDay: number;
  /** For the whole helpline, whoever rings. */
  readonly perMinute: number;
  /** A line is ended by the carrier after so many minutes, whatever anybody does. */
  readonly longestMinutes: number;
}

/** What was dialled lately, this call not counted. */
export interface RecentDials {
  /** By this agent in the last hour; 0 for a call that no agent chose. */
  readonly byAgentInHour: number;
  /** And in the last 24 hours. */
  readonly byAgentInDay: number;
  /** To this number in the last 24 hours. */
  readonly toNumberInDay: number;
  /** One of them still rings, or talks with us. */
  readonly isOnTheLine: boolean;
  /** By the whole helpline in the last minute. */
  readonly byAllInMinute: number;
}

/**
 * Why a number is not dialled: `emergency`: a call there is the citizen's to make, and ours would hold up another's;
 * `destination`: it lies outside of what may be rung, costs extra, or is our own; `on-the-line`: a phone is rung by one call at a
 * time, whatever each is for; the others: too many calls lately.
 */
export const DIAL_REFUSALS = ['emergency', 'destination', 'on-the-line', 'agent-rate', 'number-rate', 'helpline-rate'] as const;
export type DialRefusal = (typeof DIAL_REFUSALS)[number];

/** Refusals that do not pass with time: the number is not one that we ring. */
const FOR_GOOD: ReadonlySet<string> = new Set(['emergency', 'destination', 'no-number']);

/** Whether a call that was never dialled may be some other time; `refusal` is null where nobody came to dial it. */
export const isPutOff = (refusal: string | null): boolean => refusal === null || !FOR_GOOD.has(refusal);

/** 100, 101, 102, 108, 112, 1091, 1098 and their like, with or without a country (National Numbering Plan 2003: level 1). */
const EMERGENCY = /^(?:\+91)?1\d{2,4}$/;
/** An ordinary Indian number: ten digits. Toll-free (1800), shared cost (1860) and premium rate (1900) are none. */
const ORDINARY_INDIAN = /^\+91(?!1(?:80|86|90)0)[1-9]\d{9}$/;
const ELSEWHERE = /^\+(?!91|0)[1-9]\d{7,14}$/;

/** Whether a number, E.164, may be rung now. */
export function mayDial(number: string, policy: DialPolicy, recent: RecentDials): Result<null, DialRefusal> {
  if (EMERGENCY.test(number)) return err('emergency');
  if (policy.own.includes(number) || !policy.destinations.some((prefix) => number.startsWith(prefix)) || !(ORDINARY_INDIAN.test(number) || ELSEWHERE.test(number))) return err('destination');
  if (recent.isOnTheLine) return err('on-the-line');
  if (recent.toNumberInDay >= policy.perNumberDay) return err('number-rate');
  if (recent.byAgentInHour >= policy.perAgentHour || recent.byAgentInDay >= policy.perAgentDay) return err('agent-rate');
  return recent.byAllInMinute >= policy.perMinute ? err('helpline-rate') : ok(null);
}

/** The number that whom we ring sees, and whether it is foreign to them: they may take it for a swindle, so an agent is warned before ringing. */
export const shownNumber = (callerId: string): { readonly shownNumber: string; readonly isForeign: boolean } => ({ shownNumber: callerId, isForeign: !callerId.startsWith('+91') });
