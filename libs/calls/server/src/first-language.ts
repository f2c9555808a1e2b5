/** The line knows callers by a language. Only there does one who chose none have this one. */
export const FIRST_LANGUAGE = 'hi-IN';
