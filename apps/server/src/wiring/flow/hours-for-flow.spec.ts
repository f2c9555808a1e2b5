import { describe, expect, it } from '@jest/globals';
import { hoursForFlow } from './hours-for-flow.js';

const CALLER = '+919000001001';
/** Eleven at night in India. */
const NIGHT = new Date('2026-11-18T17:30:00Z');
const NOON = new Date('2026-11-18T06:30:00Z');
const DAY = { from: 9 * 60, to: 21 * 60 + 30 };

describe('whether people are at the desks', () => {
  it('is so within the hours', () => expect(hoursForFlow(DAY, NOON, CALLER)).toEqual({ code: 'open' }));

  it('is not so outside of them, and the caller hears when they are', () => {
    expect(hoursForFlow(DAY, NIGHT, CALLER)).toEqual({ code: 'closed', data: { opens: '09:00', closes: '21:30' } });
  });

  it('tells a caller whose number is hidden from one who can be rung back', () => {
    expect(hoursForFlow(DAY, NIGHT, 'anonymous').code).toBe('closedHidden');
  });

  it('is so at every hour where the hours are the whole day', () => expect(hoursForFlow({ from: 0, to: 0 }, NIGHT, CALLER)).toEqual({ code: 'open' }));

  it('says midnight as the end of the day', () => expect(hoursForFlow({ from: 18 * 60, to: 0 }, NOON, CALLER)).toMatchObject({ data: { opens: '18:00', closes: '24:00' } }));
});
