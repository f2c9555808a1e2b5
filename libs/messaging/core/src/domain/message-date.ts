import type { MessageLanguage } from './message-language.js';

const MONTHS: Readonly<Record<MessageLanguage, readonly string[]>> = {
  'hi-IN': ['जनवरी', 'फरवरी', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुलाई', 'अगस्त', 'सितंबर', 'अक्टूबर', 'नवंबर', 'दिसंबर'],
  'en-IN': ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** Indian Standard Time: UTC+05:30 all year. */
const IST_MS = 5.5 * 60 * 60 * 1000;

/** The day of an instant in India, with its month in words: `24 नवंबर 2026`, `24 November 2026`. */
export function messageDate(at: Date, language: MessageLanguage): string {
  const inIndia = new Date(at.getTime() + IST_MS);
  return `${inIndia.getUTCDate()} ${MONTHS[language][inIndia.getUTCMonth()]!} ${inIndia.getUTCFullYear()}`;
}
