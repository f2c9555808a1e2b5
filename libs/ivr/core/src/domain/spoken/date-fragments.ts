import { assertNever } from '@pukar/kernel';
import type { Language } from '../language.js';
import { numberFragments } from './number-fragments.js';

/**
 * The fragments of a day: day, month, and the year when asked. Hindi says "24 नवंबर" and "दो हज़ार छब्बीस"; English says
 * "twenty-fourth November" and, from 2010 on, "twenty twenty-six". Throws on what is no day of 2000 to 2099.
 */
export function dateFragments(date: string, sayYear: boolean, language: Language): readonly string[] {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const isDay = /^20\d\d-\d\d-\d\d$/.test(date) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isDay) throw new Error(`${date} is no day`);
  switch (language) {
    case 'hi-IN':
      return [`number.${day}`, `month.${month}`, ...(sayYear ? numberFragments(year) : [])];
    case 'en-IN':
      return [`ordinal.${day}`, `month.${month}`, ...(sayYear ? englishYear(year) : [])];
    default:
      return assertNever(language);
  }
}

const englishYear = (year: number): readonly string[] => (year < 2010 ? numberFragments(year) : ['number.20', `number.${year % 100}`]);
