import type { Language } from '@pukar/kernel';
import { packOf } from '../packs.js';
import { numberFragments } from './number-fragments.js';
import { patternFragments } from './pattern-fragments.js';

/**
 * The fragments of a day: day, month, and the year when asked, in the language's order. Throws on what is no day of 2000 to
 * 2099.
 */
export function dateFragments(date: string, sayYear: boolean, language: Language): readonly string[] {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const isDay = /^20\d\d-\d\d-\d\d$/.test(date) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isDay) throw new Error(`${date} is no day`);
  const { dayAs, yearAs } = packOf(language).reading;
  const fill = { day: [dayAs === 'ordinal' ? `ordinal.${day}` : `number.${day}`], month: [`month.${month}`] };
  if (!sayYear) return patternFragments('date', fill, language);
  return patternFragments('date-year', { ...fill, year: yearAs === 'pairs' ? inPairs(year, language) : numberFragments(year, language) }, language);
}

/** "Twenty twenty-six"; before 2010 the number is said. */
const inPairs = (year: number, language: Language): readonly string[] => (year < 2010 ? numberFragments(year, language) : ['number.20', `number.${year % 100}`]);
