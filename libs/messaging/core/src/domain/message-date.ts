import { indianDay } from '@pukar/kernel';
import { MESSAGE_PACKS } from '../data/messages/index.js';
import type { MessageLanguage } from './message-language.js';

/** The day of an instant in India, with its month in words: `24 नवंबर 2026`, `24 November 2026`. */
export const messageDate = (at: Date, language: MessageLanguage): string => messageDay(indianDay(at), language);

/** A calendar day (`2026-11-24`) in words. */
export function messageDay(calendarDay: string, language: MessageLanguage): string {
  const [year, month, day] = calendarDay.split('-').map(Number) as [number, number, number];
  return `${day} ${MESSAGE_PACKS[language].months[month - 1]!} ${year}`;
}

/** The longest that a day can be in a language. */
export function longestDate(language: MessageLanguage): string {
  const [longest = ''] = [...MESSAGE_PACKS[language].months].sort((a, b) => b.length - a.length);
  return `30 ${longest} 2026`;
}
