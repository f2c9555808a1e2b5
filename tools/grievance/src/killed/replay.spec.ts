import { describe, expect, it } from '@jest/globals';
import { daysOf } from '../year/minute-by-minute.js';
import { type Begun, replay, type Step } from './replay.js';

const BEGUN: Begun = { kind: 'grievance', countedFrom: Date.parse('2026-12-01T10:00:00+05:30'), level: 1, department: 'ENE', has: { promised: 1, level: 1 } };
const DAYS = daysOf([]);
const [DUE, SECOND, THIRD] = ['2026-12-02T12:30:00.000Z', '2026-12-03T12:30:00.000Z', '2026-12-04T12:30:00.000Z'];

const step = (name: string, at: string, detail: Step['detail'] = {}): Step => ({ step: name, at: new Date(at), detail });
const LAWFUL = [
  step('registered', '2026-12-01T04:30:00.000Z', { dueAt: DUE }), step('forwarded', '2026-12-01T04:31:00.000Z'), step('warned', '2026-12-02T04:40:00.000Z', { level: 1, climbsAt: DUE }),
  step('climbed', '2026-12-02T12:31:00.000Z', { level: 2, lateSince: DUE, climbsAt: SECOND }), step('forwarded', '2026-12-02T12:32:00.000Z'), step('interim-told', '2026-12-02T12:33:00.000Z', { newDay: '2026-12-09' }),
  step('resolved', '2026-12-03T04:30:00.000Z'), step('rated', '2026-12-03T05:30:00.000Z', { rating: 1 }), step('reopened', '2026-12-03T05:30:00.000Z', { level: 3, dueAt: THIRD, wasDueAt: DUE }),
];
const faultsOf = (steps: readonly Step[]): readonly string[] => replay(BEGUN, steps, DAYS).faults;
/** The lawful history with one step changed. */
const but = (nth: number, change: Partial<Step>): Step[] => LAWFUL.map((one, at) => (at === nth ? { ...one, ...change } : one));

describe('a written history, walked by the model apart', () => {
  it('is found lawful, and leads to where the ticket must be', () => {
    const { model, faults } = replay(BEGUN, LAWFUL, DAYS);
    expect(faults).toEqual([]);
    expect(model.summary).toMatchObject({ state: 'reopened', level: 3, reopenings: 1, dueAt: Date.parse(THIRD) });
  });

  it.each([
    ['that climbed a minute early', but(3, { at: new Date('2026-12-02T12:29:00.000Z') }), /climbed at .* must not have been done/],
    ['that climbed from another instant than that at which it was late', but(3, { detail: { level: 2, lateSince: '2026-12-02T12:31:00.000Z', climbsAt: SECOND } }), /lateSince is 2026-12-02T12:31/],
    ['whose next officer has more time', but(3, { detail: { level: 2, lateSince: DUE, climbsAt: THIRD } }), /climbsAt is 2026-12-04/],
    ['that climbed twice', [...LAWFUL.slice(0, 4), ...LAWFUL.slice(3)], /climbed at .* must not have been done/],
    ['that was warned twice', [...LAWFUL.slice(0, 3), ...LAWFUL.slice(2)], /warned at .* must not have been done/],
    ['in which an office answered that no longer had it', [...LAWFUL.slice(0, 4), ...LAWFUL.slice(6)], /resolved at .* must not have been done/],
    ['that was promised another day', but(8, { detail: { level: 3, dueAt: SECOND, wasDueAt: DUE } }), /dueAt is 2026-12-03/],
  ])('is found wrong: one %s', (_what, steps, found) => {
    expect(faultsOf(steps).join('\n')).toMatch(found);
  });
});
