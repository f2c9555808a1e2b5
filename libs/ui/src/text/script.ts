/** Scripts by their Unicode blocks, and the language that the helpline writes in each. */
const SCRIPTS: ReadonlyArray<readonly [RegExp, string]> = [
  [/[\u0900-\u097f]/gu, 'hi-IN'],
  [/[\u0980-\u09ff]/gu, 'bn-IN'],
  [/[\u0a00-\u0a7f]/gu, 'pa-IN'],
  [/[\u0a80-\u0aff]/gu, 'gu-IN'],
  [/[\u0b00-\u0b7f]/gu, 'or-IN'],
  [/[\u0b80-\u0bff]/gu, 'ta-IN'],
  [/[\u0c00-\u0c7f]/gu, 'te-IN'],
  [/[\u0c80-\u0cff]/gu, 'kn-IN'],
  [/[\u0d00-\u0d7f]/gu, 'ml-IN'],
  [/[\u0600-\u06ff]/gu, 'ur-IN'],
  [/[a-z]/giu, 'en-IN'],
];

/**
 * The language to mark a text with, by the script that most of its letters are in, so that it is drawn and read aloud in
 * that script. Marathi is taken for Hindi: the two share a script. Text without letters is English.
 */
export function langOfText(text: string): string {
  let best = 'en-IN';
  let most = 0;
  for (const [letters, lang] of SCRIPTS) {
    const count = text.match(letters)?.length ?? 0;
    if (count > most) [best, most] = [lang, count];
  }
  return best;
}
