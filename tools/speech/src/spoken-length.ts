/** A fragment that was made, and its words. */
export interface Spoken {
  readonly id: string;
  readonly text: string;
  readonly ms: number;
}

/** What the silence at both ends of every file lasts together, about. */
const ENDS_MS = 110;
/** A digit is a word of about so many letters, and a sentence ends in a breath of as many. */
const LETTERS_OF_DIGIT = 5;
const LETTERS_OF_BREATH = 5;
/** Signs of vowels and letters that are written into each other are one sign here and two there: shorter and longer than this is no matter of script. */
const [SHORTEST, LONGEST] = [0.4, 3.5];

/** Milliseconds that a fragment takes for a letter of its text. */
export function msPerLetter({ text, ms }: Spoken): number {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  const breaths = text.match(/[.।?!۔؟,،:](?=\s)/gu)?.length ?? 0;
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  return (ms - ENDS_MS) / Math.max(1, letters + digits * LETTERS_OF_DIGIT + breaths * LETTERS_OF_BREATH);
}

/** The pace of a language: what half of its fragments take for a letter at most, in milliseconds. */
export function paceOf(all: readonly Spoken[]): number {
  const sorted = all.map(msPerLetter).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Fragments that take far less or far more time than their text should at the pace of their language: words that were left out, or spelt letter by letter. */
export function misspoken(all: readonly Spoken[]): readonly Spoken[] {
  const pace = paceOf(all);
  return all.filter((one) => msPerLetter(one) < SHORTEST * pace || msPerLetter(one) > LONGEST * pace);
}
