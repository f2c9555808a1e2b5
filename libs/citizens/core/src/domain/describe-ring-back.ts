import { dayForStaff } from './day-for-staff.js';

/** Why somebody is rung back, as call-backs say it. */
export const RING_BACK_REASONS = [
  'abandoned-in-queue', 'sent-away-from-queue', 'failed', 'rejected', 'call-back-kept', 'blank-call', 'call-dropped', 'voicemail-left', 'no-outcome',
] as const;
export type RingBackReason = (typeof RING_BACK_REASONS)[number];

/** The call of theirs for which we ring back. */
export interface RingBack {
  readonly reason: RingBackReason;
  readonly owedAt: Date;
  /** How long they had waited then. */
  readonly waitedSeconds: number;
  /** 1 for the first time that their phone is rung. */
  readonly attempt: number;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** What an agent should know before they say hello to whom we ring: "You are ringing back: hung up after 4 min yesterday, 17 November; second attempt." */
export function describeRingBack({ reason, owedAt, waitedSeconds, attempt }: RingBack, now: Date): string {
  const ordinal = ORDINALS[attempt - 1];
  return `You are ringing back: ${WHAT_HAPPENED[reason](span(waitedSeconds))} ${dayForStaff(owedAt, now)}; ${ordinal ? `${ordinal} attempt` : `attempt ${attempt}`}.`;
}

const WHAT_HAPPENED: Readonly<Record<RingBackReason, (waited: string) => string>> = {
  'abandoned-in-queue': (waited) => `hung up after ${waited}`,
  'sent-away-from-queue': (waited) => `nobody took their call in ${waited},`,
  failed: () => 'their call failed',
  rejected: () => 'rang the number for missed calls',
  'call-back-kept': (waited) => `asked for it after ${waited} in the queue,`,
  'blank-call': () => 'nobody was heard on their call',
  'call-dropped': () => 'their call was cut off',
  'voicemail-left': () => 'left a message',
  'no-outcome': () => 'their call was lost',
};

const span = (seconds: number): string => (seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`);
