/** The languages that every prompt exists in, the one offered first to a caller we do not know at the front. */
export const LANGUAGES = ['hi-IN', 'en-IN'] as const;

/** A language the helpline speaks, by its BCP-47 code. */
export type Language = (typeof LANGUAGES)[number];

/** Whether a code from outside (the vault, a webhook) is a language the helpline speaks. */
export const isLanguage = (code: unknown): code is Language => LANGUAGES.includes(code as Language);
