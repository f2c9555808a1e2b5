import { digitValue } from './digit-value.js';

/** A piece of a statement: a run of digits (as ASCII in `text`), a word of any script, or what is between them. */
export interface Token {
  readonly kind: 'digits' | 'word' | 'gap';
  readonly text: string;
  /** Offsets in the statement, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const PIECE = /(\p{Nd}+)|(\p{L}[\p{L}\p{M}\u200c\u200d]*)|[^\p{L}\p{Nd}]+/gu;

/** Cuts a statement into tokens that cover it without a hole. */
export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(PIECE), (match) => {
    const [piece, digits, word] = match;
    const place = { start: match.index, end: match.index + piece.length };
    if (digits !== undefined) return { kind: 'digits', text: Array.from(digits, digitValue).join(''), ...place };
    return { kind: word === undefined ? 'gap' : 'word', text: piece, ...place };
  });
}

/** A word as lists of words hold it: lower case, one form of each letter, no nukta, accents or joiners. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u093c\u200c\u200d]/g, '')
    .normalize('NFC')
    .toLowerCase();
