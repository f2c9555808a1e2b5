/** The languages in which messages are registered with the operators. */
export type MessageLanguage = 'hi-IN' | 'en-IN';

/** The language in which somebody is written to: theirs where there are templates in it, otherwise Hindi, the state's. */
export const messageLanguage = (language: string): MessageLanguage => (language === 'en-IN' ? 'en-IN' : 'hi-IN');
