import { contextOf, type NumberContext } from './number-context.js';
import type { Redaction, RedactionKind } from './span.js';
import type { Token } from './tokens.js';

/** What hides a digit; dots only in a longer run. */
const MASKED = /(?<![\p{L}\p{N}×✕✖*•●#_])(?:[xX×✕✖*•●#_]{2,16}[ -]{0,2}){1,4}\p{Nd}{3,6}(?![\p{L}\p{Nd}])|(?<![.…])[.…]{4,16} ?\p{Nd}{3,6}(?!\p{Nd})/gu;
/** `1234 xxxx xxxx`, `1234****5678`. */
const HIDDEN_BEHIND = /(?<![\p{L}\p{Nd}])\p{Nd}{2,6}[ -]{0,2}[xX×✕✖*•●#]{3,12}[ -]{0,2}(?:[xX×✕✖*•●#]{3,8}|\p{Nd}{2,6})(?![\p{L}\p{N}])/gu;
const KINDS: Readonly<Partial<Record<NumberContext, RedactionKind>>> = { aadhaar: 'aadhaar', account: 'account', phone: 'phone', pan: 'pan', voter: 'voter', document: 'document', ifsc: 'account' };
const HIDDEN_OF_AADHAAR = 8;

/** What masking left of a number: the last four digits are half of what an office needs to find the person. */
export function findMasked(text: string, tokens: readonly Token[]): Redaction[] {
  return [MASKED, HIDDEN_BEHIND].flatMap((form) => Array.from(text.matchAll(form), (match) => ({ start: match.index, end: match.index + match[0].length, hidden: match[0].replace(/[\p{Nd} -]/gu, '').length })))
    .flatMap(({ start, end, hidden }) => {
      const kind = kindAt(tokens, start, end, hidden);
      return kind ? [{ kind, start, end }] : [];
    });
}

/** Whether what stands there may be what is left of an Aadhaar number. */
export const holdsMaskedAadhaar = (text: string): boolean => Array.from(text.matchAll(MASKED), ([piece]) => piece).concat(Array.from(text.matchAll(HIDDEN_BEHIND), ([piece]) => piece)).some((piece) => piece.replace(/[\p{Nd} -]/gu, '').length >= HIDDEN_OF_AADHAAR);

function kindAt(tokens: readonly Token[], start: number, end: number, hidden: number): RedactionKind | undefined {
  const first = tokens.findIndex((token) => token.end > start);
  const after = tokens.findIndex((token) => token.start >= end);
  const context = contextOf(tokens, first, (after === -1 ? tokens.length : after) - 1);
  return (context && KINDS[context]) ?? (hidden >= HIDDEN_OF_AADHAAR ? 'aadhaar' : hidden > 3 && context === undefined ? 'account' : undefined);
}
