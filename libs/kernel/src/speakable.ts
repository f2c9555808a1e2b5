/** What no document can carry: control characters, halves of characters, and what Unicode keeps for no text. */
const UNSPEAKABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu;

/** Words as they can be spoken: what no document can carry is a blank. */
export const speakable = (words: string): string => words.replaceAll(UNSPEAKABLE, ' ');
