/** A stretch of a text: its own words, or a value that fills it. */
export interface Segment {
  readonly text: string;
  readonly isValue: boolean;
}

const VARIABLE = /\{([a-z]+)\}/gi;

/** The variables of a text, in their order, repeated ones too. */
export const variablesOf = (text: string): string[] => Array.from(text.matchAll(VARIABLE), (match) => match[1]!);

/** A text parted into its own words and the values of its variables. */
export function segmentsOf(text: string, valueOf: (variable: string) => string): Segment[] {
  return text.split(VARIABLE).map((piece, nth) => (nth % 2 === 0 ? { text: piece, isValue: false } : { text: valueOf(piece), isValue: true })).filter(({ text: piece }) => piece !== '');
}
