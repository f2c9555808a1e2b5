import type { Language } from '@pukar/kernel';
import { patternFragments } from './pattern-fragments.js';
import type { Unit } from './spoken.js';

const MANY = { minute: 'minutes', hour: 'hours', day: 'days', 'working-day': 'working-days', complaint: 'complaints' } as const satisfies Record<Unit, string>;

/** The fragments of a count with its unit: "one minute", "five working days". */
export const countFragments = (count: number, unit: Unit, language: Language): readonly string[] =>
  count === 1 ? patternFragments(unit, {}, language) : patternFragments(MANY[unit], { number: count }, language);

/** The fragments of a sum of money in paise, from 0 up; paise are said where there are any, and alone where there is no rupee. */
export function moneyFragments(paise: number, language: Language): readonly string[] {
  const rupees = Math.floor(paise / 100);
  const rest = paise % 100;
  if (rupees === 0 && rest > 0) return rest === 1 ? patternFragments('paisa', {}, language) : patternFragments('paise', { paise: rest }, language);
  if (rupees === 1 && rest > 0) return patternFragments('rupee-paise', { paise: rest }, language);
  if (rest > 0) return patternFragments('rupees-paise', { number: rupees, paise: rest }, language);
  return rupees === 1 ? patternFragments('rupee', {}, language) : patternFragments('rupees', { number: rupees }, language);
}
