import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { desksOpenFrom, everyDay, openingAt, type Opening, type Span, type WeeklyHours } from './opening.js';
import { switchOpening } from './opening-changes.js';

/** A moment of India's, `2026-11-24 09:30`. */
const at = (moment: string): Date => new Date(`${moment.replace(' ', 'T')}:00+05:30`);
const HOLIDAY = { date: '2026-11-24', name: { en: 'Guru Nanak Jayanti', hi: 'गुरु नानक जयंती' } };
const nineToSix = { from: 540, to: 1080 };
const week = (spans: readonly Span[], closedOnHolidays = false): WeeklyHours => ({ days: Object.fromEntries(['1', '2', '3', '4', '5', '6'].map((day) => [day, spans])), closedOnHolidays });
const opening = (hours: WeeklyHours, closedUntil: Date | null = null): Opening => ({ hours, closedUntil });

describe('whether people are at the desks', () => {
  it('is a matter of the hours of the day', () => {
    const desks = opening(week([{ from: 540, to: 780 }, { from: 840, to: 1080 }]));
    expect(['08:59', '09:00', '12:59', '13:30', '14:00', '18:00'].map((time) => openingAt(desks, [], at(`2026-11-25 ${time}`)).isOpen)).toEqual([false, true, true, false, true, false]);
    expect(openingAt(desks, [], at('2026-11-25 13:30'))).toMatchObject({ next: { day: '2026-11-25', opens: '14:00', closes: '18:00' } });
  });

  it('looks over the days off to the next hours', () => {
    expect(openingAt(opening(week([nineToSix])), [], at('2026-11-28 19:00'))).toMatchObject({ isOpen: false, next: { day: '2026-11-30', opens: '09:00' } });
  });

  it('names the holiday on which nobody is there, and looks past it', () => {
    expect(openingAt(opening(week([nineToSix], true)), [HOLIDAY], at('2026-11-24 10:00'))).toMatchObject({ isOpen: false, holiday: HOLIDAY, next: { day: '2026-11-25' } });
  });

  it('does not mind a holiday that is worked, or one of other districts', () => {
    expect(openingAt(opening(week([nineToSix])), [HOLIDAY], at('2026-11-24 10:00')).isOpen).toBe(true);
    expect(openingAt(opening(week([nineToSix], true)), [{ ...HOLIDAY, districts: ['UJN'] }], at('2026-11-24 10:00')).isOpen).toBe(true);
  });

  it('ends at noon on half a holiday', () => {
    const desks = opening(week([nineToSix], true));
    expect(['11:59', '12:00'].map((time) => openingAt(desks, [{ ...HOLIDAY, half: true }], at(`2026-11-24 ${time}`)).isOpen)).toEqual([true, false]);
  });

  it('is no, once closed by hand, until the time that was set; and tells when they are next', () => {
    const desks = opening(week([nineToSix]), at('2026-11-25 15:00'));
    expect(openingAt(desks, [], at('2026-11-25 14:59'))).toEqual({ isOpen: false, holiday: null, isByHand: true, next: { day: '2026-11-25', opens: '15:00', closes: '18:00' } });
    expect(openingAt(desks, [], at('2026-11-25 15:00')).isOpen).toBe(true);
  });

  it('goes over midnight', () => {
    const desks = opening(everyDay({ from: 1320, to: 120 }));
    expect(['21:59', '22:00', '01:59', '02:00'].map((time) => openingAt(desks, [], at(`2026-11-25 ${time}`)).isOpen)).toEqual([false, true, true, false]);
    expect(openingAt(desks, [], at('2026-11-25 12:00'))).toMatchObject({ next: { opens: '22:00', closes: '02:00' } });
  });

  it('is always yes where the hours are the whole day', () => {
    fc.assert(fc.property(fc.date({ min: at('2026-01-01 00:00'), max: at('2030-01-01 00:00'), noInvalidDate: true }), (now) => {
      expect(openingAt(opening(everyDay({ from: 0, to: 0 })), [HOLIDAY], now).isOpen).toBe(true);
    }));
  });

  it('is no without an end where no hours are set', () => expect(openingAt(opening(week([])), [], at('2026-11-25 10:00'))).toMatchObject({ isOpen: false, next: null }));

  it('is yes at the moment that was told as the next', () => {
    const spans = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 2 }), { maxLength: 1 }).map((pairs) => pairs.map(([one, other]) => ({ from: Math.min(one!, other!), to: Math.max(one!, other!) })));
    fc.assert(fc.property(fc.record(Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, spans]))), fc.integer({ min: 0, max: 20_000 }), (days, minutes) => {
      const desks = opening({ days, closedOnHolidays: true });
      const now = openingAt(desks, [HOLIDAY], new Date(at('2026-11-20 00:00').getTime() + minutes * 60_000));
      if (!now.isOpen && now.next) expect(openingAt(desks, [HOLIDAY], at(`${now.next.day} ${now.next.opens}`)).isOpen).toBe(true);
    }));
  });
});

describe('switching what callers find', () => {
  const before = { hours: null, closedUntil: null, notice: null, noticeUntil: null };
  const now = at('2026-11-25 10:00');
  const any = () => true;

  it('closes until a time, and opens again', () => {
    const closed = switchOpening(before, { do: 'close', until: at('2026-11-25 12:00') }, now, any);
    expect(closed).toMatchObject({ ok: true, value: { closedUntil: at('2026-11-25 12:00') } });
    expect(closed.ok && switchOpening(closed.value, { do: 'open' }, now, any)).toEqual({ ok: true, value: before });
  });

  it('announces only what may be said, and only until a time ahead', () => {
    expect(switchOpening(before, { do: 'announce', notice: 'flood', until: at('2026-11-25 12:00') }, now, any)).toMatchObject({ ok: true, value: { notice: 'flood' } });
    expect(switchOpening(before, { do: 'announce', notice: 'flood', until: at('2026-11-25 12:00') }, now, () => false)).toEqual({ ok: false, refusal: 'no-such-notice' });
    expect(switchOpening(before, { do: 'announce', notice: 'flood', until: now }, now, any)).toEqual({ ok: false, refusal: 'past' });
  });

  it('announces nothing for longer than its words may be said', () => {
    const toThe27th = (until: string) => switchOpening(before, { do: 'announce', notice: 'flood', until: at(until) }, now, (_notice, day) => day <= '2026-11-27');
    expect(toThe27th('2026-11-28 00:00')).toMatchObject({ ok: true, value: { notice: 'flood' } });
    expect(toThe27th('2026-11-28 00:01')).toEqual({ ok: false, refusal: 'review-before-end' });
  });

  it('is not forgotten for longer than two weeks', () => {
    expect(switchOpening(before, { do: 'close', until: at('2026-12-09 10:01') }, now, any)).toEqual({ ok: false, refusal: 'too-long' });
  });

  it('refuses hours that overlap or end before they begin', () => {
    const hours = (spans: readonly Span[]) => switchOpening(before, { do: 'hours', hours: { days: { 1: spans }, closedOnHolidays: false } }, now, any);
    expect(hours([{ from: 540, to: 800 }, { from: 700, to: 1080 }])).toEqual({ ok: false, refusal: 'bad-hours' });
    expect(hours([{ from: 540, to: 540 }])).toEqual({ ok: false, refusal: 'bad-hours' });
    expect(hours([{ from: 540, to: 700 }, { from: 700, to: 1080 }])).toMatchObject({ ok: true });
  });

  it('opens for calls of ours when the first of the queues does, by the minute; never where none is in sight', () => {
    const [early, late] = [opening(week([{ from: 480, to: 720 }], true)), opening(week([nineToSix], true))];
    const from = (time: string, ...openings: Opening[]) => desksOpenFrom(openings, [HOLIDAY], at(time))?.toISOString();
    expect(from('2026-11-23 19:00', early, late)).toBe(at('2026-11-25 08:00').toISOString());
    expect(from('2026-11-25 13:00', early, late)).toBe(at('2026-11-25 13:00').toISOString());
    expect(from('2026-11-25 13:00', early)).toBe(at('2026-11-26 08:00').toISOString());
    expect(from('2026-11-25 13:00', { ...late, closedUntil: at('2026-11-25 15:30') })).toBe(at('2026-11-25 15:30').toISOString());
    expect(from('2026-11-25 13:00', opening({ days: {}, closedOnHolidays: false }))).toBeUndefined();
  });
});
