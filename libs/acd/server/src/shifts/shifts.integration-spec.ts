import { describe, expect, it } from '@jest/globals';
import { PlanShiftsSchema, ShiftsPageSchema } from '@pukar/acd-core/contracts';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock } from '@pukar/platform/testing';
import { randomIds } from '@pukar/platform/ids';
import { ACD_MIGRATIONS } from '../testing/acd-migrations.js';
import { aSpecFloor } from '../testing/spec-floor.js';
import { FindPlannedShifts } from './find-planned-shifts.use-case.js';
import { ListShifts } from './list-shifts.use-case.js';
import { PlanShifts } from './plan-shifts.use-case.js';

/** A Wednesday, ten in the morning in India. */
const clock = new FixedClock(new Date('2026-11-18T04:30:00Z'));
const spec = aSpecFloor(clock, [CreatePlatform1700000000001, ...ACD_MIGRATIONS]);
const [asha, ravi, meera] = [randomIds.uuid(), randomIds.uuid(), randomIds.uuid()];
const staff = { list: async () => [{ id: asha, name: 'Asha' }, { id: ravi, name: 'Ravi' }] };
const people = { names: async () => new Map([[meera, 'Meera']]) };
const DAY = { days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '17:00', breaks: [{ reason: 'tea', at: '11:00', minutes: 15 }, { reason: 'meal', at: null, minutes: 30 }] };

const page = async () => ShiftsPageSchema.parse(await new ListShifts(spec.database, spec.floor.policy, staff, people, clock).execute());
const plan = (given: object) => new PlanShifts(spec.database, spec.floor.policy, staff, clock, randomIds).execute({ ...PlanShiftsSchema.parse({ agentIds: [asha], fromDay: '2026-11-18', untilDay: null, week: [DAY], note: '', ...given }), by: meera });
const begins = async (first: string, last: string, agentIds: readonly string[] | null = [asha]) => (await new FindPlannedShifts().execute(spec.database, first, last, agentIds)).map(({ from }) => from.toISOString());

describe('planned shifts', () => {
  it('hold from their day on, for everybody for whom they were written, and are audited', async () => {
    expect(await plan({ agentIds: [asha, ravi], note: 'The day shift' })).toEqual({ ok: true, value: null });
    const { agents, breaks } = await page();
    expect(agents.map(({ name, week }) => [name, week.length])).toEqual([['Asha', 1], ['Ravi', 1]]);
    expect(agents[0]!.plans).toMatchObject([{ fromDay: '2026-11-18', untilDay: null, note: 'The day shift', by: 'Meera' }]);
    expect(breaks.map(({ code }) => code)).toContain('tea');
    expect(await begins('2026-11-18', '2026-11-19', null)).toHaveLength(4);
    expect(await spec.database.query(`select 1 from platform.audit where action = 'floor.plan-shifts' and actor_id = $1 and subject_id = $2`, [meera, asha])).toHaveLength(1);
  });

  it('give way to an exception, and to its being taken back; all that was written can be read', async () => {
    await plan({ fromDay: '2026-11-20', untilDay: '2026-11-21', week: [], note: 'Leave' });
    expect(await begins('2026-11-19', '2026-11-22')).toEqual(['2026-11-18T03:30:00.000Z', '2026-11-19T03:30:00.000Z']);
    await plan({ fromDay: '2026-11-21', untilDay: '2026-11-21', week: null, note: 'Comes after all' });
    expect(await begins('2026-11-21', '2026-11-22')).toEqual(['2026-11-21T03:30:00.000Z']);
    expect((await page()).agents[0]!.plans.map(({ note }) => note)).toEqual(['Comes after all', 'Leave', 'The day shift']);
  });

  it('are refused with what is wrong, for nobody known, and for days long ago', async () => {
    const before = (await page()).agents[0]!.plans.length;
    expect(await plan({ week: [{ ...DAY, breaks: [{ reason: 'cricket', at: '20:00', minutes: 15 }] }] })).toEqual({ ok: false, refusal: { code: 'faults', faults: [{ at: '0.breaks.0', says: 'There is no such reason for a break in the policy.' }] } });
    expect(await plan({ agentIds: [asha, randomIds.uuid()] })).toEqual({ ok: false, refusal: { code: 'unknown-agent' } });
    expect(await plan({ fromDay: '2026-10-17' })).toEqual({ ok: false, refusal: { code: 'too-far-back' } });
    expect(PlanShiftsSchema.safeParse({ agentIds: [asha], fromDay: '2026-11-20', untilDay: null, week: null, note: '' }).success).toBe(false);
    expect(PlanShiftsSchema.safeParse({ agentIds: [asha], fromDay: '2026-11-20', untilDay: null, week: [{ ...DAY, from: '09:03' }], note: '' }).success).toBe(false);
    expect((await page()).agents[0]!.plans).toHaveLength(before);
  });

  it('are changed by nobody, once they are written', async () => {
    await expect(spec.database.query(`update acd.shift_plan set note = 'another'`)).rejects.toThrow(/permission denied/u);
    await expect(spec.database.query('delete from acd.shift_plan')).rejects.toThrow(/permission denied/u);
  });
});
