import { isWithinHours, type DailyHours } from '@pukar/kernel';

/** How a department would like citizens to be told. Each is told once, in one way. */
export const CHANNEL_WISHES = ['call', 'sms', 'both'] as const;
export type ChannelWish = (typeof CHANNEL_WISHES)[number];
export type Channel = 'call' | 'sms';

/** Somebody who agreed to be told of schemes, in the places of the announcement. */
export interface Candidate {
  readonly citizenId: string;
  readonly call: boolean;
  readonly sms: boolean;
  readonly language: string;
  /** They have a telling of this announcement. */
  readonly isChosen: boolean;
  /** Of how many announcements they were told within the last month. */
  readonly toldLately: number;
}

export interface ChoosingPolicy {
  readonly wish: ChannelWish;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Nobody is rung or written to within these. */
  readonly quietHours: DailyHours;
  /** Of so many announcements a citizen is told in a month. */
  readonly mostPerMonth: number;
  /** So many more may be told of this one. */
  readonly left: number;
  /** So many are chosen at once. */
  readonly atOnce: number;
}

/** A citizen who is to be told, and how. */
export interface ChosenTelling {
  readonly citizenId: string;
  readonly channel: Channel;
  readonly language: string;
}

/** Whether an announcement is told at this moment: within its days, and outside the quiet hours. */
export const isToldNow = ({ notBefore, notAfter, quietHours }: Pick<ChoosingPolicy, 'notBefore' | 'notAfter' | 'quietHours'>, now: Date): boolean =>
  now >= notBefore && now < notAfter && !isWithinHours(quietHours, now);

/** By which channel somebody is told who agreed to these: a call before an SMS, because everybody can hear. */
export function channelFor({ call, sms }: Pick<Candidate, 'call' | 'sms'>, wish: ChannelWish): Channel | undefined {
  if (call && wish !== 'sms') return 'call';
  return sms && wish !== 'call' ? 'sms' : undefined;
}

/** Chooses whom an announcement is told to next: who agreed, once each, not too often, never in quiet hours, the first of the list first. Complaints choose nobody and spare nobody. */
export function chooseTellings(candidates: readonly Candidate[], policy: ChoosingPolicy, now: Date): ChosenTelling[] {
  if (!isToldNow(policy, now)) return [];
  const chosen = new Map<string, ChosenTelling>();
  for (const candidate of candidates) {
    if (chosen.size >= Math.min(policy.left, policy.atOnce)) break;
    const channel = channelFor(candidate, policy.wish);
    if (!channel || candidate.isChosen || candidate.toldLately >= policy.mostPerMonth || chosen.has(candidate.citizenId)) continue;
    chosen.set(candidate.citizenId, { citizenId: candidate.citizenId, channel, language: candidate.language });
  }
  return [...chosen.values()];
}

/** What the telephone is doing. */
export interface LinesNow {
  readonly atOnce: number;
  readonly perMinute: number;
  readonly ringing: number;
  readonly begunThisMinute: number;
  /** People who wait on the line for a person whom nobody is taking yet. */
  readonly callersWaiting: number;
}

/**
 * How many more may be rung now. Announcements have lines of their own, few, so that they take none from those who call; and
 * while anybody waits for the helpline it rings nobody to tell of schemes. What rings already rings on.
 */
export const mayRingNow = (lines: LinesNow): number =>
  lines.callersWaiting > 0 ? 0 : Math.max(0, Math.min(lines.atOnce - lines.ringing, lines.perMinute - lines.begunThisMinute));
