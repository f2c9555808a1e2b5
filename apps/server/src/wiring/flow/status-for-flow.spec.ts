import { describe, expect, it } from '@jest/globals';
import type { StatusAnswer } from '@pukar/grievances-core/contracts';
import { statusForFlow } from './status-for-flow.js';

const found: StatusAnswer = { code: 'found', stage: 'resolved', departmentCode: 'ENE', categoryCode: 'ENE-03', registeredOn: '2026-11-02', dueOn: '2026-11-24', isOverdue: false, resolvedOn: '2026-11-17', actionCode: 'repaired' };

describe('a ticket\'s status in the flow\'s words', () => {
  it.each(['forwarded', 'closed', 'resolved'] as const)('counts one that is %s from the day on which it became so', (stage) => {
    expect(statusForFlow({ ...found, stage, stageSince: '2026-11-19' })).toMatchObject({ data: { stage, since: '2026-11-19' } });
  });

  it('counts a resolved one whose day is not told from its resolution', () => {
    expect(statusForFlow(found)).toEqual({ code: 'found', data: { stage: 'resolved', category: 'ENE-03', since: '2026-11-17', due: '2026-11-24', department: 'ENE', action: 'repaired' } });
  });

  it('leaves out what there is not', () => {
    expect(statusForFlow({ ...found, stage: 'registered', departmentCode: null, resolvedOn: null, actionCode: null })).toEqual({ code: 'found', data: { stage: 'registered', category: 'ENE-03', since: '2026-11-02', due: '2026-11-24' } });
  });

  it.each<[StatusAnswer, string]>([[{ code: 'wrong-number' }, 'badNumber'], [{ code: 'not-found' }, 'notFound'], [{ code: 'locked' }, 'locked']])('%j is %s', (answer, code) => {
    expect(statusForFlow(answer)).toEqual({ code });
  });
});
