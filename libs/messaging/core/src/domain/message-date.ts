import { indianDay } from '@pukar/kernel';
import type { MessageLanguage } from './message-language.js';

const MONTHS: Readonly<Record<MessageLanguage, readonly string[]>> = {
  'hi-IN': ['जनवरी', 'फरवरी', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुलाई', 'अगस्त', 'सितंबर', 'अक्टूबर', 'नवंबर', 'दिसंबर'],
  'en-IN': ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** The day of an instant in India, with its month in words: `24 नवंबर 2026`, `24 November 2026`. */
export function messageDate(at: Date, language: MessageLanguage): string {
  const [year, month, day] = indianDay(at).split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[language][month - 1]!} ${year}`;
}
