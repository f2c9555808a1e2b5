import { describe, expect, it } from '@jest/globals';
import { mayDecideOpening, mayReadUntil, openUntil, stateOfOpening, type IdentityOpening } from './identity-opening.js';

const AT = new Date('2026-11-17T05:00:00Z');
const minutesOn = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const anOpening = (over: Partial<IdentityOpening> = {}): IdentityOpening => ({ askedBy: 'meera', askedAt: AT, minutes: 15, decision: null, shutAt: null, ...over });
const agreed = (over: Partial<IdentityOpening> = {}) => anOpening({ decision: { by: 'kabir', at: minutesOn(10), isAgreed: true }, ...over });
const kabir = { staffId: 'kabir', mayBeAsker: false };

describe('the opening of an identity', () => {
  it('waits a day to be decided, and lapses then', () => {
    expect(stateOfOpening(anOpening(), minutesOn(24 * 60 - 1))).toBe('asked');
    expect(stateOfOpening(anOpening(), minutesOn(24 * 60))).toBe('lapsed');
    expect(mayDecideOpening(anOpening(), kabir, minutesOn(24 * 60))).toEqual({ ok: false, refusal: 'not-waiting' });
  });

  it('is decided by another person, and not by another login of who asked', () => {
    expect(mayDecideOpening(anOpening(), { staffId: 'meera', mayBeAsker: false }, AT)).toEqual({ ok: false, refusal: 'same-person' });
    expect(mayDecideOpening(anOpening(), { staffId: 'meera2', mayBeAsker: true }, AT)).toEqual({ ok: false, refusal: 'same-person' });
    expect(mayDecideOpening(anOpening(), kabir, AT)).toEqual({ ok: true, value: null });
  });

  it('is decided once', () => {
    expect(mayDecideOpening(agreed(), { staffId: 'admin', mayBeAsker: false }, minutesOn(11))).toEqual({ ok: false, refusal: 'not-waiting' });
  });

  it('shuts by itself, counted from the agreement', () => {
    expect(openUntil(agreed())).toEqual(minutesOn(25));
    expect([24, 25].map((minutes) => stateOfOpening(agreed(), minutesOn(minutes)))).toEqual(['open', 'shut']);
  });

  it('is never open for longer than an hour, whatever was asked', () => {
    expect(openUntil(agreed({ minutes: 600 }))).toEqual(minutesOn(70));
  });

  it('is shut before its time by who asked, and does not open again by a later shutting', () => {
    expect(stateOfOpening(agreed({ shutAt: minutesOn(12) }), minutesOn(13))).toBe('shut');
    expect(openUntil(agreed({ shutAt: minutesOn(200) }))).toEqual(minutesOn(25));
  });

  it('is read by who asked alone, while it is open', () => {
    expect(mayReadUntil(agreed(), 'meera', minutesOn(20))).toEqual(minutesOn(25));
    expect([mayReadUntil(agreed(), 'kabir', minutesOn(20)), mayReadUntil(agreed(), 'meera', minutesOn(25)), mayReadUntil(anOpening(), 'meera', AT)]).toEqual([undefined, undefined, undefined]);
  });

  it('that was refused is never open', () => {
    expect(stateOfOpening(anOpening({ decision: { by: 'kabir', at: AT, isAgreed: false } }), AT)).toBe('refused');
  });
});
