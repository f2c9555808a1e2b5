import type { Language } from '@pukar/kernel';
import { patternFragments } from './pattern-fragments.js';

/** The fragments of a time of the day, `HH:MM` up to `24:00`: "सुबह 9 बजे", "9 30 in the morning". Throws on what is no time. */
export function timeFragments(time: string, language: Language): readonly string[] {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  if (!/^([01]\d|2[0-4]):[0-5]\d$/.test(time)) throw new Error(`${time} is no time`);
  const fill = { part: [`day-part.${partOf(hour % 24)}`], hour: hour % 12 || 12 };
  return minute === 0 ? patternFragments('time', fill, language) : patternFragments('time-minutes', { ...fill, minute }, language);
}

function partOf(hour: number): 'night' | 'morning' | 'afternoon' | 'evening' {
  if (hour < 4 || hour >= 20) return 'night';
  if (hour < 12) return 'morning';
  return hour < 16 ? 'afternoon' : 'evening';
}
