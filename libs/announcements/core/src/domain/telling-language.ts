/** The languages in which departments write announcements. */
export type TellingLanguage = 'en-IN' | 'hi-IN';

/** In which of them a citizen is told: theirs where it is one, otherwise Hindi, the state's. */
export const tellingLanguage = (language: string): TellingLanguage => (language === 'en-IN' ? 'en-IN' : 'hi-IN');
