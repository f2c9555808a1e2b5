import type { Redaction } from './span.js';

const MASKED = /(?<![\p{L}\p{N}])(?:[xX×✕*•#]{4}[ -]{0,2}){2}\p{Nd}{4}(?!\p{Nd})/gu;
/** `1234 xxxx xxxx`, `1234****5678`. */
const HIDDEN_BEHIND = /(?<!\p{Nd})\p{Nd}{4}[ -]{0,2}[xX×✕*•#]{4}[ -]{0,2}(?:[xX×✕*•#]{4}|\p{Nd}{4})(?![\p{L}\p{N}])/gu;

/** What masking left of an Aadhaar number: its last four digits are half of what an office needs to find the person. */
export const findMasked = (text: string): Redaction[] =>
  [MASKED, HIDDEN_BEHIND].flatMap((form) => Array.from(text.matchAll(form), (match) => ({ kind: 'aadhaar', start: match.index, end: match.index + match[0].length })));
