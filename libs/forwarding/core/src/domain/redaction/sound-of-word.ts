import { soundKeys } from './sounds-alike.js';

/** One key for a word in any script that is read by its sounds: as coarse as names are met by. What is not, or is too short for it, is itself. */
export function soundOfWord(word: string): string {
  const { coarse, plain } = soundKeys(word);
  return coarse === '' ? plain : coarse;
}
