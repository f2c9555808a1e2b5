/** The languages that everything exists in. */
export const LANGUAGES = ['hi-IN', 'en-IN', 'mr-IN', 'ur-IN', 'gu-IN', 'pa-IN', 'bn-IN', 'or-IN', 'te-IN', 'ta-IN', 'kn-IN', 'ml-IN'] as const;

/** A language the helpline speaks, by its BCP-47 code. */
export type Language = (typeof LANGUAGES)[number];

/**
 * What is said to a caller whose language is not known is said in these, one after the other: all of them would keep a
 * caller listening for minutes. The state's own first.
 */
export const LANGUAGES_OF_THE_STATE = ['hi-IN', 'en-IN'] as const satisfies readonly Language[];

/** Whether a code from outside (the vault, a webhook) is a language the helpline speaks. */
export const isLanguage = (code: unknown): code is Language => LANGUAGES.includes(code as Language);
