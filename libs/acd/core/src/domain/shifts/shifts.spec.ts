import { describe, expect, it } from '@jest/globals';
import { dayAfter } from '@pukar/kernel';
import fc from 'fast-check';
import { checkWeek } from './check-week.js';
import { plannedShifts, planOn, type ShiftPlan } from './planned-shifts.js';
import type { Shift } from './shift.js';

const MONDAY = '2026-11-23';
const shift = (given: Partial<Shift> = {}): Shift => ({ days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '17:00', breaks: [], ...given });
const plan = (id: number, given: Partial<ShiftPlan> = {}): ShiftPlan => ({ id, agentId: 'asha', fromDay: '2026-11-01', untilDay: null, week: [shift()], ...given });

describe('what is planned for an agent', () => {
  it('is the plan that began last, and of two from the same day the one that was written last', () => {
    const late = [shift({ from: '13:00', to: '21:00' })];
    const plans = [plan(1), plan(2, { fromDay: '2026-12-01', week: late }), plan(3, { fromDay: '2026-11-20', week: [] }), plan(4, { fromDay: '2026-11-20', week: [shift({ days: [1] })] })];
    expect(planOn(plans, '2026-10-31')).toEqual([]);
    expect(planOn(plans, '2026-11-19')).toEqual([shift()]);
    expect(planOn(plans, '2026-11-30')).toEqual([shift({ days: [1] })]);
    expect(planOn(plans, '2026-12-01')).toBe(late);
  });

  it('gives way to an exception on its days, and comes back when that is taken back', () => {
    const leave = plan(2, { fromDay: '2026-11-24', untilDay: '2026-11-26', week: [] });
    expect(['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27'].map((day) => planOn([plan(1), leave, plan(3)], day).length)).toEqual([1, 0, 0, 1]);
    expect(planOn([plan(1), leave, plan(3, { fromDay: '2026-11-25', untilDay: '2026-11-25', week: null })], '2026-11-25')).toEqual([shift()]);
  });

  it('is told as times: on its weekdays, over midnight where it ends by the morning, with its breaks', () => {
    const night = shift({ days: [1], from: '22:00', to: '06:00', breaks: [{ reason: 'meal', at: '02:00', minutes: 30 }, { reason: 'tea', at: null, minutes: 15 }] });
    expect(plannedShifts([plan(1, { week: [night] })], MONDAY, dayAfter(MONDAY, 6))).toEqual([{
      agentId: 'asha', from: new Date('2026-11-23T16:30:00Z'), until: new Date('2026-11-24T00:30:00Z'),
      breaks: [{ reason: 'meal', from: new Date('2026-11-23T20:30:00Z'), minutes: 30 }, { reason: 'tea', from: null, minutes: 15 }],
    }]);
    expect(plannedShifts([plan(1)], MONDAY, dayAfter(MONDAY, 6))).toHaveLength(6);
  });
});

describe('a week of shifts', () => {
  const faults = (...week: readonly Shift[]) => checkWeek(week, ['tea', 'meal']).map(({ at, code }) => `${at.join('.')} ${code}`);

  it('may be empty, have a night over the end of the week, and two shifts on a day', () => {
    expect(faults()).toEqual([]);
    expect(faults(shift({ days: [7], from: '22:00', to: '06:00' }), shift({ days: [1], from: '06:00', to: '10:00' }), shift({ days: [1], from: '15:00', to: '19:00' }))).toEqual([]);
  });

  it.each<[string, readonly Shift[], string]>([
    ['lasts', [shift({ to: '09:00' })], '0.to empty'],
    ['is on some day', [shift({ days: [] })], '0.days no-day'],
    ['has one shift at a time', [shift(), shift({ days: [6], from: '16:00', to: '20:00' })], '1.days overlap'],
    ['has one at a time from Sunday to Monday', [shift({ days: [7], from: '22:00', to: '06:00' }), shift({ days: [1], from: '05:00', to: '09:00' })], '1.days overlap'],
    ['has breaks that the policy knows', [shift({ breaks: [{ reason: 'cricket', at: null, minutes: 10 }] })], '0.breaks.0 unknown-break'],
    ['has its breaks within it', [shift({ breaks: [{ reason: 'tea', at: '16:50', minutes: 15 }] })], '0.breaks.0 break-outside'],
    ['has one break at a time', [shift({ breaks: [{ reason: 'tea', at: '11:00', minutes: 15 }, { reason: 'meal', at: '11:10', minutes: 30 }] })], '0.breaks.1 break-overlap'],
    ['has one allowance of a reason', [shift({ breaks: [{ reason: 'tea', at: null, minutes: 15 }, { reason: 'tea', at: null, minutes: 15 }] })], '0.breaks.1 break-twice'],
    ['leaves time to work', [shift({ to: '10:00', breaks: [{ reason: 'meal', at: null, minutes: 60 }] })], '0.breaks no-work'],
  ])('%s', (_name, week, fault) => expect(faults(...week)).toContain(fault));

  it('with nothing wrong never has an agent at work twice at a moment', () => {
    const time = fc.integer({ min: 0, max: 287 }).map((slot) => `${String(Math.floor(slot / 12)).padStart(2, '0')}:${String((slot % 12) * 5).padStart(2, '0')}`);
    const aShift = fc.record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), from: time, to: time, breaks: fc.constant([]) });
    fc.assert(fc.property(fc.array(aShift, { maxLength: 3 }), (week) => {
      fc.pre(checkWeek(week, []).length === 0);
      const times = plannedShifts([plan(1, { week })], MONDAY, dayAfter(MONDAY, 13));
      for (const [at, { until }] of times.slice(0, -1).entries()) expect(times[at + 1]!.from.getTime()).toBeGreaterThanOrEqual(until.getTime());
    }));
  });
});
