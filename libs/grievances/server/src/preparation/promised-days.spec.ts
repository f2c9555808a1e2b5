import { describe, expect, it } from '@jest/globals';
import type { WhereOffice } from '../ports/directory.port.js';
import { SpecDirectory } from '../testing/a-directory.js';
import { PromisedDays } from './promised-days.js';

const ist = (day: string, time = '18:00') => new Date(`${day}T${time}:00+05:30`);
const wednesday = ist('2026-11-18', '10:00');
const TICKET = { categoryCode: 'ENE-03', departmentCode: 'ENE', placeCode: 'MP-BPL-BER', officeCode: null, level: 1 };

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
    expect(await days.promise({ ...TICKET, placeCode: null }, wednesday)).toEqual(ist('2026-11-23'));
    expect(await days.promise(TICKET, wednesday)).toEqual(ist('2026-11-24'));
    expect(await days.promise({ ...TICKET, officeCode: 'ENE-BPL' }, wednesday)).toEqual(ist('2026-11-25'));
  });

  it('give a level above the days of its category from the instant at which the one below was late', async () => {
    const time = await days.climbed(TICKET, ist('2026-11-24'));
    expect(time).toEqual({ since: ist('2026-11-24'), workingDays: 5 });
    expect(await days.endsOf(TICKET, time)).toEqual({ climbsAt: ist('2026-12-01'), warnsAt: ist('2026-11-30', '16:00') });
  });

  it('are the 21 of the national rule for a category that nobody knows', async () => expect((await days.promised({ ...TICKET, categoryCode: 'XXX-01' }, wednesday)).workingDays).toBe(21));

  it('move by a pause and not by a holiday that was added since', async () => {
    const told = { since: wednesday, told: ist('2026-11-23') };
    expect(await days.afterPauses(TICKET, told, [])).toEqual(told.told);
    expect(await days.afterPauses(TICKET, told, [{ from: ist('2026-11-20', '11:00'), until: ist('2026-11-20', '11:30') }])).toEqual(ist('2026-11-24', '10:30'));
  });
});
