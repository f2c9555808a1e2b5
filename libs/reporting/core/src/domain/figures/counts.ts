/** What is added up; whole numbers, times in milliseconds. */
export type Sum =
  | 'offered' | 'answered' | 'abandoned' | 'sentAway' | 'failed' | 'leftForCallBack' | 'leftMessage' | 'movedOn'
  | 'waitMs' | 'abandonedWaitMs'
  | 'handled' | 'transferred' | 'talkMs' | 'holdMs' | 'wrapUpMs' | 'offers' | 'unanswered' | 'declined'
  | 'told' | 'toldErrorMs' | 'toldMissMs' | 'toldWithin'
  | 'readyMs' | 'offeredMs' | 'onCallMs' | 'workingMs' | 'breakMs' | 'notReadyMs'
  | 'accepted' | 'ownHandled' | 'registered';

/** Of these, what is counted of each agent apart. */
export const SUMS_OF_AGENT = [
  'handled', 'transferred', 'talkMs', 'holdMs', 'wrapUpMs', 'offers', 'unanswered', 'declined',
  'readyMs', 'offeredMs', 'onCallMs', 'workingMs', 'breakMs', 'notReadyMs', 'accepted', 'ownHandled', 'registered',
] as const satisfies readonly Sum[];

/**
 * What is counted by a key of its own: waits by whole seconds, rounded up; parts of breaks by `reason|from ms|to ms` of the break. Of each agent:
 * how often they took a break, by its reason; and milliseconds by what they did in each five minutes of the day, as `plan-kept.ts` reads them.
 */
export type Spread = 'answeredAfter' | 'abandonedAfter' | 'breaks' | 'breakTimes' | 'spent';

/**
 * What is counted of a stretch of time. Two of them can be added, and one taken away again, in any order and exactly: everything
 * that is shown (means, percentiles, shares) is made from the sum, never from other shown figures. What is not there is 0.
 */
export interface Counts {
  readonly sums: Readonly<Partial<Record<Sum, number>>>;
  readonly spreads: Readonly<Partial<Record<Spread, Readonly<Record<string, number>>>>>;
}

export const NOTHING: Counts = { sums: {}, spreads: {} };

/** One set of counts and `times` another: 1 adds it, -1 takes it away. What comes to 0 is left out, so that equal counts are equal. */
export function plus(one: Counts, other: Counts, times: 1 | -1 = 1): Counts {
  const spreads: Partial<Record<Spread, Readonly<Record<string, number>>>> = { ...one.spreads };
  for (const [name, spread] of Object.entries(other.spreads) as [Spread, Record<string, number>][]) {
    const summed = added(spreads[name] ?? {}, spread, times);
    if (Object.keys(summed).length > 0) spreads[name] = summed;
    else delete spreads[name];
  }
  return { sums: added(one.sums, other.sums, times), spreads };
}

function added(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>, times: number): Record<string, number> {
  const sum = { ...one };
  for (const [key, count] of Object.entries(other)) {
    const value = (sum[key] ?? 0) + times * count;
    if (value === 0) delete sum[key];
    else sum[key] = value;
  }
  return sum;
}

/** Whether nothing is counted. */
export const isNothing = ({ sums, spreads }: Counts): boolean => Object.keys(sums).length === 0 && Object.keys(spreads).length === 0;
