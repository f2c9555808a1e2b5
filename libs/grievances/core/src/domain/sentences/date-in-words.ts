import { indianDay } from '@pukar/kernel';
import type { SpokenLanguage } from './spoken-language.js';

const MONTHS: Readonly<Record<SpokenLanguage, readonly string[]>> = {
  'en-IN': ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  'hi-IN': ['जनवरी', 'फ़रवरी', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुलाई', 'अगस्त', 'सितंबर', 'अक्टूबर', 'नवंबर', 'दिसंबर'],
};

/** The day in India at an instant, as it is said: `24 November`, `24 नवंबर`; with the year where it is not this one. */
export function dateInWords(at: Date, language: SpokenLanguage, now: Date): string {
  const [year, month, day] = indianDay(at).split('-') as [string, string, string];
  const words = `${Number(day)} ${MONTHS[language][Number(month) - 1]!}`;
  return indianDay(now).startsWith(year) ? words : `${words} ${year}`;
}
