import { describe, expect, it } from '@jest/globals';
import { termOf } from '@pukar/grievances-core/domain';
import type { WhereOffice } from '../ports/directory.port.js';
import { SpecDirectory } from '../testing/a-directory.js';
import { PromisedDays } from './promised-days.js';

const ist = (day: string, time = '18:00') => new Date(`${day}T${time}:00+05:30`);
const wednesday = ist('2026-11-18', '10:00');
const TICKET = { categoryCode: 'ENE-03', departmentCode: 'ENE', placeCode: 'MP-BPL-BER', officeCode: null, level: 1 };

const CATEGORY = { code: 'ENE-03', department: 'ENE', workingDays: 3, againstStaff: false } as const;

/** Offices of the district of Bhopal are shut on the 19th, and ENE-BPL on the 23rd. */
class LocalDirectory extends SpecDirectory {
  override async calendar(where: WhereOffice) {
    const shut = [...(where.placeCode?.startsWith('MP-BPL') ? ['2026-11-19'] : []), ...(where.officeCode === 'ENE-BPL' ? ['2026-11-23'] : [])];
    return { ...(await super.calendar(where)), holidays: shut.map((date) => ({ date, name: { en: 'Fair', hi: 'मेला' } })) };
  }
}

describe('promised days', () => {
  const days = new PromisedDays(new LocalDirectory());

  it('count the holidays of the district and of the office that has the ticket', async () => {
    expect((await days.toBegin(CATEGORY, null, wednesday)).promise.until).toEqual(ist('2026-11-23'));
    expect((await days.toBegin(CATEGORY, 'MP-BPL-BER', wednesday)).promise.until).toEqual(ist('2026-11-24'));
    expect(termOf(wednesday, 3, (await days.clockOf({ ...TICKET, officeCode: 'ENE-BPL' })).calendar).until).toEqual(ist('2026-11-25'));
  });

  it('warn the first officer before the promised day', async () => {
    expect((await days.toBegin(CATEGORY, 'MP-BPL-BER', wednesday)).turn).toMatchObject({ climbsAt: ist('2026-11-24'), warnsAt: ist('2026-11-24', '10:00'), warnedAt: null });
  });

  it('begin above the office complained of where it is about staff', async () => {
    expect(await days.toBegin({ ...CATEGORY, againstStaff: true }, 'MP-BPL-BER', wednesday)).toMatchObject({ level: 3, promise: { until: ist('2026-11-24') } });
  });

  it('give a level above the days of its category', async () => expect(await days.clockOf(TICKET)).toMatchObject({ promisedDays: 3, levelDays: 5 }));

  it('are the 21 of the national rule for a category that nobody knows', async () => expect((await days.clockOf({ ...TICKET, categoryCode: 'XXX-01' })).promisedDays).toBe(21));
});
