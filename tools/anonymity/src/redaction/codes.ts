/** The twelve languages, and Hindi as it is typed in roman letters. */
export const CODES = ['en', 'hi', 'hi-Latn', 'mr', 'bn', 'gu', 'pa', 'ta', 'te', 'kn', 'ml', 'ur', 'or'] as const;
export type Code = (typeof CODES)[number];
