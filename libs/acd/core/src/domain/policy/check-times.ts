import type { FloorPolicy } from './floor-policy.js';
import type { PolicyFault } from './policy-fault.js';

type Bound = readonly [at: readonly (string | number)[], value: number, least: number, most: number, unit: string];

/** Times and numbers that would stop the floor or harm those on it. */
export function checkTimes(policy: FloorPolicy): readonly PolicyFault[] {
  const { targets } = policy;
  return [
    ...[...ofFloor(policy), ...policy.queues.flatMap((_queue, nth) => ofQueue(policy, nth))].flatMap(outOfBounds),
    ...policy.queues.flatMap(({ ageing: { everySeconds, by, most } }, nth): PolicyFault[] => (everySeconds > 0 && (by === 0 || most === 0) ? [{ code: 'ageing-nothing', at: ['queues', nth, 'ageing'], detail: '' }] : [])),
    ...(targets.shortAbandonSeconds > 0 && targets.shortAbandonSeconds >= targets.withinSeconds ? [{ code: 'short-abandon', at: ['targets', 'shortAbandonSeconds'], detail: '' } as const] : []),
  ];
}

/** A screen says that it is alive every 5 s: a lease must outlast two of them. */
const LEAST_LEASE_SECONDS = 11;

const ofFloor = ({ offers, wrapUp, presence, breaks, targets }: FloorPolicy): readonly Bound[] => [
  [['offers', 'ringSeconds'], offers.ringSeconds, 5, 120, 'seconds'],
  [['offers', 'connectSeconds'], offers.connectSeconds, 5, 60, 'seconds'],
  [['offers', 'mostPerCall'], offers.mostPerCall, 2, 100, 'offers'],
  [['offers', 'mostPerAgentInARow'], offers.mostPerAgentInARow, 1, 5, 'offers'],
  [['wrapUp', 'seconds'], wrapUp.seconds, 5, 1800, 'seconds'],
  [['wrapUp', 'extendSeconds'], wrapUp.extendSeconds, wrapUp.mostExtensions > 0 ? 5 : 0, 1800, 'seconds'],
  [['wrapUp', 'mostExtensions'], wrapUp.mostExtensions, 0, 10, 'times'],
  [['presence', 'leaseSeconds'], presence.leaseSeconds, LEAST_LEASE_SECONDS, 120, 'seconds'],
  [['presence', 'reloadSeconds'], presence.reloadSeconds, 2, 60, 'seconds'],
  ...breaks.map(({ minutes }, nth): Bound => [['breaks', nth, 'minutes'], minutes, 1, 480, 'minutes']),
  [['targets', 'answeredPercent'], targets.answeredPercent, 1, 100, '%'],
  [['targets', 'withinSeconds'], targets.withinSeconds, 1, 600, 'seconds'],
  [['targets', 'longestWaitSeconds'], targets.longestWaitSeconds, 1, 3600, 'seconds'],
  [['targets', 'handlingSeconds'], targets.handlingSeconds, 1, 7200, 'seconds'],
];

const ofQueue = ({ queues }: FloorPolicy, nth: number): readonly Bound[] => {
  const { longest, longestWait, announce, preferred, overflow } = queues[nth]!;
  const at = ['queues', nth] as const;
  return [
    [[...at, 'longest'], longest, 1, 100_000, 'callers'],
    [[...at, 'longestWait', 'seconds'], longestWait.seconds, 60, 7200, 'seconds'],
    [[...at, 'announce', 'everySeconds'], announce.everySeconds, 15, 600, 'seconds'],
    [[...at, 'announce', 'firstAfterSeconds'], announce.firstAfterSeconds, 0, 300, 'seconds'],
    [[...at, 'preferred', 'seconds'], preferred.seconds, 0, 300, 'seconds'],
    ...overflow.map(({ when }, rule): Bound => {
      const [value, unit] = 'waitedSeconds' in when ? [when.waitedSeconds, 'seconds'] : 'lengthOver' in when ? [when.lengthOver, 'callers'] : [when.staffedBelow, 'agents'];
      return [[...at, 'overflow', rule, 'when'], value, 1, 86_400, unit];
    }),
  ];
};

const outOfBounds = ([at, value, least, most, unit]: Bound): readonly PolicyFault[] => {
  if (value < least) return [{ code: 'too-little', at, detail: `${least} ${unit}` }];
  return value > most ? [{ code: 'too-much', at, detail: `${most} ${unit}` }] : [];
};
