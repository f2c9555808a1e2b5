/** The languages in which sentences are written so far. */
export type SpokenLanguage = 'en-IN' | 'hi-IN';

/** The language to speak to a citizen whose language (BCP-47) we may not have yet: Hindi, unless it is English. */
export const spokenLanguage = (language: string | null | undefined): SpokenLanguage => (language?.startsWith('en') ? 'en-IN' : 'hi-IN');

/** The same words in English and Hindi. */
export interface InBoth {
  readonly en: string;
  readonly hi: string;
}

/** The words of one of the two languages. */
export const inLanguage = (text: InBoth, language: SpokenLanguage): string => (language === 'en-IN' ? text.en : text.hi);
