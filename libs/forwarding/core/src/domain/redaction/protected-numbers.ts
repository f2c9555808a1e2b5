import type { Token } from './tokens.js';
import { isMoneyWord } from './words/money.js';

/**
 * The tokens that belong to a date (12/11/2026, 2026-11-12, 12.11.26) or to an amount grouped by commas (1,25,000): the
 * substance of a complaint, and never part of a telephone number.
 */
export function protectedNumbers(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]!.kind !== 'digits' || found.has(at)) continue;
    const length = dateLength(tokens, at) || amountLength(tokens, at) || sumLength(tokens, at);
    for (let inside = at; inside < at + length; inside += 1) found.add(inside);
  }
  return found;
}

const inRange = (digits: string, low: number, high: number): boolean => Number(digits) >= low && Number(digits) <= high;
const isYear = (digits: string): boolean => digits.length === 4 && inRange(digits, 1900, 2099);

function dateLength(tokens: readonly Token[], at: number): number {
  const [first, gap, second, sameGap, third] = tokens.slice(at, at + 5);
  if (third?.kind !== 'digits' || second?.kind !== 'digits' || !gap || !/^[-/.]$/.test(gap.text) || sameGap?.text !== gap.text) return 0;
  // The same mark again beside it: a longer number that only looks like a date in its middle.
  const goesOn = tokens[at + 5]?.text === gap.text && tokens[at + 6]?.kind === 'digits';
  const beganBefore = tokens[at - 1]?.text === gap.text && tokens[at - 2]?.kind === 'digits';
  if (goesOn || beganBefore || !first) return 0;
  const isDay = (token: Token) => token.text.length <= 2 && inRange(token.text, 1, 31);
  const dayFirst = isDay(first) && isDay(second) && (isYear(third.text) || third.text.length === 2);
  const yearFirst = isYear(first.text) && isDay(second) && isDay(third);
  return dayFirst || yearFirst ? 5 : 0;
}

/** The longest amount, of at most 9 digits: a thousand million rupees is more likely a telephone number. */
function amountLength(tokens: readonly Token[], at: number): number {
  let length = 1;
  while (length < 9 && tokens[at + length]?.text === ',' && tokens[at + length + 1]?.kind === 'digits') length += 2;
  const text = tokens.slice(at, at + length).map((token) => token.text).join('');
  const isGrouped = /^\d{1,2}(?:,\d{2})*,\d{3}$|^\d{1,3}(?:,\d{3})+$/.test(text);
  return isGrouped && text.replaceAll(',', '').length <= 9 ? length : 0;
}

/** `Rs 9876543210`, `9876543210 रुपये`: however long, what is beside the word for money is a sum; not "500 rupees 9826012345". */
function sumLength(tokens: readonly Token[], at: number): number {
  const isAlone = !joins(tokens[at + 1], tokens[at + 2]) && !joins(tokens[at - 1], tokens[at - 2]);
  if (!isAlone) return 0;
  const before = tokens[at - 1]?.text ?? '';
  const isMarked = /₹\s?$/.test(before) || (/^[\s.:]{1,2}$/.test(before) && isMoneyWord(tokens[at - 2]) && tokens[at - 4]?.kind !== 'digits');
  return isMarked || (/^\s?$/.test(tokens[at + 1]?.text ?? '') && isMoneyWord(tokens[at + 2])) || (tokens[at + 1]?.kind === 'word' && isMoneyWord(tokens[at + 1])) || tokens[at + 1]?.text.startsWith('/-') ? 1 : 0;
}

/** More of a number behind, with what people put into numbers between. */
const joins = (gap: Token | undefined, next: Token | undefined): boolean => next?.kind === 'digits' && gap?.kind === 'gap' && /^[\s.\-/]{1,2}$/.test(gap.text);
