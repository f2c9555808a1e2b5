import { describe, expect, it } from '@jest/globals';
import { digestText } from './digest-text.js';
import { type DigestTicket, isDigestDue, makeDigest } from './morning-digest.js';
import { daysOffOf } from './time-left.js';

/** Thursday, nine in the morning. */
const now = new Date('2026-11-26T09:00+05:30');
const isDayOff = daysOffOf(['2026-11-24']);
const aTicket = (given: Partial<DigestTicket> = {}): DigestTicket => ({
  reference: 'ENE-R-7F3K2M', category: 'No supply', place: 'Berasia', officeCode: 'ENE-BPL', officeName: 'Energy, Bhopal', receivedAt: new Date('2026-11-18T10:00+05:30'),
  dueAt: new Date('2026-11-27T18:00+05:30'), isToDecide: false, isReopened: false, isWaiting: false, ...given,
});
const due = (day: string, reference: string, given: Partial<DigestTicket> = {}) => aTicket({ reference, dueAt: new Date(`${day}T18:00+05:30`), ...given });
const referencesOf = (tickets: readonly DigestTicket[]) => tickets.map(({ reference }) => reference);

describe('the morning list', () => {
  it('parts what is late, due today and due this week, the oldest first', () => {
    const { offices, counts } = makeDigest([due('2026-12-03', 'E'), due('2026-11-25', 'B'), due('2026-11-26', 'C'), due('2026-11-20', 'A'), due('2026-11-27', 'D'), due('2026-12-04', 'F')], 'ENE-BPL', now);
    expect(referencesOf(offices[0]!.parts.late)).toEqual(['A', 'B']);
    expect(referencesOf(offices[0]!.parts.dueToday)).toEqual(['C']);
    expect(referencesOf(offices[0]!.parts.dueThisWeek)).toEqual(['D', 'E']);
    expect(counts).toEqual({ late: 2, dueToday: 1, dueThisWeek: 2, toDecide: 0, reopened: 0 });
  });

  it('does not call late what waits for the citizen, and still says what is to be decided', () => {
    const { offices } = makeDigest([due('2026-11-20', 'A', { isWaiting: true, isToDecide: true, isReopened: true })], 'ENE-BPL', now);
    expect(offices[0]!.parts).toMatchObject({ late: [], toDecide: [{ reference: 'A' }], reopened: [{ reference: 'A' }] });
  });

  it('begins with the own office, then the one below that has most late', () => {
    const of = (officeCode: string) => ({ officeCode, officeName: officeCode });
    const { offices } = makeDigest([due('2026-11-20', 'A', of('ENE-SEH')), due('2026-11-20', 'B', of('ENE-RSN')), due('2026-11-20', 'C', of('ENE-RSN')), due('2026-11-27', 'D', of('ENE-D-BHOPAL'))], 'ENE-D-BHOPAL', now);
    expect(offices.map(({ officeCode }) => officeCode)).toEqual(['ENE-D-BHOPAL', 'ENE-RSN', 'ENE-SEH']);
  });

  it('is made on working mornings from nine', () => {
    expect(isDigestDue(now, isDayOff, 9)).toBe(true);
    expect(isDigestDue(now, isDayOff, 8)).toBe(false);
    expect(isDigestDue(now, isDayOff, 18)).toBe(false);
    expect(isDigestDue(new Date('2026-11-24T09:00+05:30'), isDayOff, 9)).toBe(false);
    expect(isDigestDue(new Date('2026-11-28T09:00+05:30'), isDayOff, 9)).toBe(false);
  });

  describe('as an e-mail', () => {
    const reader = { post: 'Executive Engineer', officeName: 'Energy, Bhopal', inboxUrl: 'https://inbox.test', now, isDayOff };

    it('says how late each is, and where to look', () => {
      const { subject, text } = digestText(makeDigest([due('2026-11-20', 'ENE-R-A'), due('2026-11-26', 'ENE-R-B')], 'ENE-BPL', now), reader);
      expect(subject).toBe('Pukar: 1 late, 1 due today, 0 due this week, 0 to decide, 0 re-opened');
      expect(text).toContain('- ENE-R-A  No supply, Berasia: late by 3 working days');
      expect(text).toContain('- ENE-R-B  No supply, Berasia: 9 hours left');
      expect(text).toContain('https://inbox.test/#today');
      expect(text).not.toContain('==');
    });

    it('says that there is nothing, and ends a long list with how many more', () => {
      expect(digestText(makeDigest([], 'ENE-BPL', now), reader).text).toContain('Nothing is late');
      const many = Array.from({ length: 23 }, (_, nth) => due('2026-11-20', `ENE-R-${nth}`));
      expect(digestText(makeDigest(many, 'ENE-BPL', now), reader).text).toContain('  and 3 more');
    });
  });
});
