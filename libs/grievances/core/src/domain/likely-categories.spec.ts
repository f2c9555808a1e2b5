import { describe, expect, it } from '@jest/globals';
import { type EarlierTicket, likelyCategories } from './likely-categories.js';

const NOW = new Date('2026-11-18T06:00:00Z');
const HOUR = 3_600_000;
const ticket = (categoryCode: string, hoursAgo: number, because: EarlierTicket['because'] = 'place'): EarlierTicket => ({ categoryCode, at: new Date(NOW.getTime() - hoursAgo * HOUR), because });
const codes = (...earlier: EarlierTicket[]) => likelyCategories(earlier, NOW, 9).map(({ code }) => code);

describe('the categories that a caller most likely means', () => {
  it('are none where nothing was registered yet', () => expect(codes()).toEqual([]));
  it('are those that came most often', () => expect(codes(ticket('ENE-03', 24), ticket('PHE-01', 24), ticket('PHE-01', 48))).toEqual(['PHE-01', 'ENE-03']));
  it('and of late rather than long ago', () => expect(codes(ticket('ENE-03', 24 * 60), ticket('ENE-03', 24 * 61), ticket('PHE-01', 24))).toEqual(['PHE-01', 'ENE-03']));
  it('and at this time of day', () => expect(codes(ticket('ENE-03', 36), ticket('PHE-01', 48))).toEqual(['PHE-01', 'ENE-03']));
  it('and at the place rather than elsewhere by the same agent', () => expect(codes(ticket('ENE-03', 24, 'agent'), ticket('PHE-01', 24))).toEqual(['PHE-01', 'ENE-03']));
  it('the likeliest weighs 1, and no more are given than asked for', () => {
    const given = likelyCategories([ticket('A', 24), ticket('A', 24), ticket('B', 24), ticket('C', 48)], NOW, 2);
    expect(given).toEqual([{ code: 'A', weight: 1 }, { code: 'B', weight: 0.5 }]);
  });
});
