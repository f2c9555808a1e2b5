import { describe, expect, it } from '@jest/globals';
import type { Language } from '@pukar/kernel';
import { PAUSE } from '../spoken/digit-fragments.js';
import { fragmentText } from '../spoken/fragments.js';
import { fragmentsOf } from '../spoken/fragments-of.js';
import type { SpokenPrompt, SpokenValue } from '../spoken/spoken.js';

/** What every language reads out in its `spoken/reading.<code>.spec.ts`: the edges of each rule. */
const EXAMPLES = {
  '0': { number: 0 },
  '9': { number: 9 },
  '10': { number: 10 },
  '19': { number: 19 },
  '21': { number: 21 },
  '29': { number: 29 },
  '49': { number: 49 },
  '53': { number: 53 },
  '69': { number: 69 },
  '79': { number: 79 },
  '89': { number: 89 },
  '99': { number: 99 },
  '100': { number: 100 },
  '101': { number: 101 },
  '200': { number: 200 },
  '950': { number: 950 },
  '999': { number: 999 },
  '1,000': { number: 1000 },
  '1,005': { number: 1005 },
  '2,400': { number: 2400 },
  '12,340': { number: 12_340 },
  '1,00,000': { number: 100_000 },
  '1,00,001': { number: 100_001 },
  '15,75,250': { number: 1_575_250 },
  '1,00,00,000': { number: 10_000_000 },
  '12,34,56,789': { number: 123_456_789 },
  '99,99,99,999': { number: 999_999_999 },
  '1 ₹': { paise: 100 },
  '2 ₹': { paise: 200 },
  '540 ₹': { paise: 54_000 },
  '1,250.50 ₹': { paise: 125_050 },
  '0 ₹': { paise: 0 },
  '0.01 ₹': { paise: 1 },
  '0.05 ₹': { paise: 5 },
  '1.05 ₹': { paise: 105 },
  '1st': { ordinal: 1 },
  '2nd': { ordinal: 2 },
  '3rd': { ordinal: 3 },
  '11th': { ordinal: 11 },
  '31st': { ordinal: 31 },
  '1 minute': { count: 1, unit: 'minute' },
  '5 minutes': { count: 5, unit: 'minute' },
  '1 hour': { count: 1, unit: 'hour' },
  '24 hours': { count: 24, unit: 'hour' },
  '1 day': { count: 1, unit: 'day' },
  '7 days': { count: 7, unit: 'day' },
  '1 working day': { count: 1, unit: 'working-day' },
  '15 working days': { count: 15, unit: 'working-day' },
  '1 complaint': { count: 1, unit: 'complaint' },
  '3 complaints': { count: 3, unit: 'complaint' },
  '98260 12345': { phone: '9826012345' },
  '0755 2551234': { phone: '0755 2551234' },
  'phone 112': { phone: '112' },
  'ticket 4821 7735 016': { digits: '48217735016', group: [4, 4] },
  '1 January': { date: '2026-01-01' },
  '22 February': { date: '2026-02-22' },
  '24 November': { date: '2026-11-24' },
  '31 December 2009': { date: '2009-12-31', sayYear: true },
  '30 June 2010': { date: '2010-06-30', sayYear: true },
  '15 August 2027': { date: '2027-08-15', sayYear: true },
  '00:00': { time: '00:00' },
  '03:59': { time: '03:59' },
  '04:00': { time: '04:00' },
  '10:30': { time: '10:30' },
  '12:00': { time: '12:00' },
  '16:00': { time: '16:00' },
  '17:45': { time: '17:45' },
  '20:00': { time: '20:00' },
  '24:00': { time: '24:00' },
} as const satisfies Readonly<Record<string, SpokenValue>>;

/** How a language says each of the examples; `|` is a breath. A missing or an extra one does not compile. */
export type Readings = Readonly<Record<keyof typeof EXAMPLES, string>>;

/** Tests that a language reads the examples out as its table says, and values of its own where it has rules that others have not. */
export function readsOut(language: Language, readings: Readings, own: readonly (readonly [SpokenValue | SpokenPrompt, string])[] = []): void {
  describe(`read out in ${language}`, () => {
    it.each(Object.entries(readings))('%s is %s', (example, words) => expect(said(EXAMPLES[example as keyof Readings], language)).toBe(words));
    it.each([...own, [{ number: 3 }, fragmentText('number.3', language)] as const])('%j is %s', (value, words) => expect(said(value, language)).toBe(words));
  });
}

const said = (value: SpokenValue | SpokenPrompt, language: Language): string => fragmentsOf(value, language).map((id) => (id === PAUSE ? '|' : fragmentText(id, language))).join(' ');
