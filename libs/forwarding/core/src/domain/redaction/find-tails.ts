import { digitGroups, type DigitGroup } from './digit-chains.js';
import { contextOfWord, type NumberContext } from './number-context.js';
import type { Redaction, RedactionKind } from './span.js';
import type { Token } from './tokens.js';
import { FILLERS } from './words/address-words.js';
import { isOneOf } from './words/stems.js';
import { DIGIT_WORDS, LAST_WORDS, TIME_WORDS } from './words/tails.js';

const KINDS: Readonly<Partial<Record<NumberContext, RedactionKind>>> = { aadhaar: 'aadhaar', account: 'account', phone: 'phone', pan: 'pan', voter: 'voter' };
const FEWEST_DIGITS = 3;
const MOST_DIGITS = 6;
/** Words between "last" and the digits, and from there to what they are the last of. */
const WORDS_BETWEEN = 6;
const WORDS_AROUND = 8;

/** "Aadhaar ending 1234", "the last four digits of my account are 4321", and four digits right behind the word for Aadhaar. */
export function findTails(tokens: readonly Token[]): Redaction[] {
  const groups = digitGroups(tokens);
  return groups.flatMap((_, at) => {
    const parts = partsFrom(tokens, groups, at);
    if (!parts) return [];
    const [first, last] = [parts[0]!.first, parts.at(-1)!.last];
    const kind = kindOf(tokens, first, last, parts.map(({ digits }) => digits).join(''));
    return kind ? [{ kind, start: tokens[first]!.start, end: tokens[last]!.end }] : [];
  });
}

/** One group of some digits, or digits that are told one by one. */
function partsFrom(tokens: readonly Token[], groups: readonly DigitGroup[], at: number): readonly DigitGroup[] | undefined {
  const isNext = (index: number): boolean => index > 0 && groups[index]!.first - groups[index - 1]!.last <= 2 && /^[\s-]?$/.test(tokens[groups[index]!.first - 1]?.text ?? '');
  if (isNext(at)) return undefined;
  let end = at + 1;
  while (groups[end] && isNext(end)) end += 1;
  const parts = groups.slice(at, end);
  const length = parts.reduce((sum, { digits }) => sum + digits.length, 0);
  const isTold = parts.length === 1 || parts.every(({ digits }) => digits.length <= 2);
  return isTold && length >= FEWEST_DIGITS && length <= MOST_DIGITS ? parts : undefined;
}

function kindOf(tokens: readonly Token[], first: number, last: number, digits: string): RedactionKind | undefined {
  const before = wordsBefore(tokens, first);
  if (digits.length === 4 && isRightBehindAadhaar(tokens, first)) return 'aadhaar';
  const lastAt = before.findIndex((word) => isOneOf(LAST_WORDS, word));
  const behind = wordsAfter(tokens, last);
  const isSaidBehind = lastAt === -1 && behind.slice(0, 4).some((word) => isOneOf(LAST_WORDS, word)) && behind.slice(0, 5).some((word) => isOneOf(DIGIT_WORDS, word));
  if (!isSaidBehind && (lastAt === -1 || lastAt > WORDS_BETWEEN || !isEndOfNumber(before.slice(0, lastAt), digits))) return undefined;
  for (const word of [...before.slice(0, WORDS_AROUND + Math.max(0, lastAt)), ...behind.slice(0, WORDS_AROUND)]) {
    const context = contextOfWord(word);
    if (context && KINDS[context]) return KINDS[context];
  }
  return undefined;
}

const isEndOfNumber = (between: readonly string[], digits: string): boolean =>
  !between.some((word) => TIME_WORDS.has(word)) && (!/^(?:19|20)\d\d$/.test(digits) || between.some((word) => isOneOf(DIGIT_WORDS, word)));

/** The words of the sentence before, the nearest first; another long number ends them. */
function wordsBefore(tokens: readonly Token[], first: number): string[] {
  const words: string[] = [];
  for (let at = first - 1; at >= 0 && words.length < 2 * WORDS_AROUND; at -= 1) {
    const token = tokens[at]!;
    if (isEnd(token)) break;
    if (token.kind === 'word') words.push(token.plain);
  }
  return words;
}

function wordsAfter(tokens: readonly Token[], last: number): string[] {
  const words: string[] = [];
  for (let at = last + 1; at < tokens.length && words.length < WORDS_AROUND; at += 1) {
    const token = tokens[at]!;
    if (isEnd(token)) break;
    if (token.kind === 'word') words.push(token.plain);
  }
  return words;
}

const isEnd = (token: Token): boolean => (token.kind === 'digits' ? token.text.length > 2 : token.kind === 'gap' && /[।!?;؟۔\n]|\.\s/.test(token.text));

/** "Aadhaar 1234", "आधार नंबर 1234". */
function isRightBehindAadhaar(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0 && first - at < 7; at -= 1) {
    const { kind, plain, text } = tokens[at]!;
    if (kind === 'digits' || (kind === 'gap' && !/^[\s.:#()\-–=]{1,3}$/.test(text))) return false;
    if (kind === 'word' && contextOfWord(plain) === 'aadhaar') return true;
    if (kind === 'word' && !FILLERS.has(plain) && !/^(?:card|is|hai|कार्ड|है|কার্ড|કાર્ડ|ਕਾਰਡ|ਹੈ|அட்டை|கார்டு|కార్డు|ಕಾರ್ಡ್|കാർഡ്|کارڈ|ہے|କାର୍ଡ)$/.test(plain)) return false;
  }
  return false;
}
