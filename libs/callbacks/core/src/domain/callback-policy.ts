import { isWithinHours, whenHoursEnd, type DailyHours } from '@pukar/kernel';

const MINUTE_MS = 60_000;

/** When and how often citizens are rung back, as data. */
export interface CallbackPolicy {
  /** Minutes from the end of what came before to each attempt; the first counts from when the call is owed. At least three. */
  readonly spacingMinutes: readonly number[];
  /** Nobody is rung in these hours. */
  readonly quietHours: DailyHours;
  /** The first moment, from this one on, at which somebody is at the desks; null where none is in sight. */
  readonly opens: (from: Date) => Date | null;
  /** Who asked by keypad may be rung this long after asking, in quiet hours too. */
  readonly askedWithinMinutes: number;
  /** Who rings again within this time has the old place. */
  readonly redialWithinMinutes: number;
  /** After an attempt that does not count (given up before it was dialled, or failed by us); doubled each time, up to four hours. */
  readonly uncountedMinutes: number;
  /** A call-back that could not be rung for so long is given up. */
  readonly expiresAfterHours: number;
}

/** The helpline's policy, with desks that never close: at once, then after a quarter of an hour, two hours and a day; an old place for an hour; given up after a week. */
export const CALLBACK_POLICY: Omit<CallbackPolicy, 'quietHours'> = {
  spacingMinutes: [0, 15, 120, 1_440], askedWithinMinutes: 30, redialWithinMinutes: 60, uncountedMinutes: 2, expiresAfterHours: 168, opens: (from) => from,
};

/** The auditor's rule (docs/decisions/0009): at least so many attempts before anybody counts as not reached. */
export const FEWEST_ATTEMPTS = 3;

const UNITS: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1_440 };

/** Reads `0m,15m,2h,1d`; undefined for anything else, and for fewer attempts than three. */
export function parseAttempts(text: string): readonly number[] | undefined {
  const parts = text.split(',').map((part) => /^(\d{1,4})([mhd])$/.exec(part.trim()));
  if (parts.length < FEWEST_ATTEMPTS || parts.length > 9 || parts.some((part) => part === null)) return undefined;
  return parts.map((part) => Number(part![1]) * UNITS[part![2]!]!);
}

/** Whether somebody is at the desks, who can talk with them. */
export const isStaffed = (at: Date, { opens }: Pick<CallbackPolicy, 'opens'>): boolean => opens(at)?.getTime() === at.getTime();

/** Whether the citizen's phone may ring at this moment: not in quiet hours, and only while somebody is at the desks; but who has just asked is awake, and somebody was there. */
export function mayRing(askedAt: Date | null, at: Date, policy: CallbackPolicy): boolean {
  if (!isWithinHours(policy.quietHours, at) && isStaffed(at, policy)) return true;
  return askedAt !== null && at >= askedAt && at.getTime() - askedAt.getTime() <= policy.askedWithinMinutes * MINUTE_MS;
}

/** Desks that are open in quiet hours alone are not looked at further. */
const MOST_LOOKS = 8;

/** The first moment, from `wanted` on, at which the phone may ring. Where none is in sight it stays wanted, and nothing rings. */
export function soonest(askedAt: Date | null, wanted: Date, policy: CallbackPolicy): Date {
  if (mayRing(askedAt, wanted, policy)) return wanted;
  let at: Date | null | undefined = wanted;
  for (let looks = 0; at && looks < MOST_LOOKS; looks += 1) {
    at = policy.opens(at);
    if (at && !isWithinHours(policy.quietHours, at)) return at;
    at = at && whenHoursEnd(policy.quietHours, at);
  }
  return later(wanted, 1_440);
}

/** Minutes after a moment. */
export const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE_MS);
