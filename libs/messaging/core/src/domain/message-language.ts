import { isLanguage, type Language } from '@pukar/kernel';

/** The languages in which messages are registered with the operators: all that the helpline speaks. */
export type MessageLanguage = Language;

/** The language in which somebody is written to about their ticket: theirs, otherwise Hindi, the state's. */
export const messageLanguage = (language: string): MessageLanguage => (isLanguage(language) ? language : 'hi-IN');

/** Departments write announcements in two languages only: who speaks another is told of one in Hindi. */
export const announcementLanguage = (language: string): 'hi-IN' | 'en-IN' => (language === 'en-IN' ? 'en-IN' : 'hi-IN');
