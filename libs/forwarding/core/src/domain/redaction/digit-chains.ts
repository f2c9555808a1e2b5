import { digitOfEndedWord, digitsOfWord, isAmbiguousNumber, isTens, repeatOf } from './number-words.js';
import { protectedNumbers } from './protected-numbers.js';
import type { Token } from './tokens.js';

/** A group of digits, written or spelt. */
export interface DigitGroup {
  readonly digits: string;
  readonly isSpelt: boolean;
  /** Index of its first and last token. */
  readonly first: number;
  readonly last: number;
}

/** Groups that may be one number: between them is nothing but what people put into numbers. */
export type DigitChain = readonly DigitGroup[];

const BETWEEN = /^[\s\p{M}\p{Cf}\p{Pd}−./\\()[\]_*|~+,]{0,4}$/u;

/** All chains of a statement, left to right; the entries of a list are joined only `withLists`. */
export function digitChains(tokens: readonly Token[], { withLists = false } = {}): DigitChain[] {
  const chains: DigitGroup[][] = [];
  let open: DigitGroup[] = [];
  for (const group of digitGroups(tokens)) {
    const before = open.at(-1);
    if (before && !isJoined(tokens, before, group, withLists)) open = [];
    if (open.length === 0) chains.push(open);
    open.push(group);
  }
  return withHesitations(tokens, chains);
}

/** "nine eight two … haan … six zero": one word between digits that are told one by one does not end the number. */
function withHesitations(tokens: readonly Token[], chains: readonly DigitGroup[][]): DigitChain[] {
  const joined: DigitGroup[][] = [];
  for (const chain of chains) {
    const before = joined.at(-1);
    const isTold = before && isToldByDigit(before, 3) && isToldByDigit(chain, 2);
    if (isTold && tokens.slice(before.at(-1)!.last + 1, chain[0]!.first).every((token) => token.kind !== 'gap' || !/[।.;!?\n]/.test(token.text)) && chain[0]!.first - before.at(-1)!.last <= 4) before.push(...chain);
    else joined.push([...chain]);
  }
  return joined;
}

const isToldByDigit = (chain: readonly DigitGroup[], least: number): boolean => chain.length >= least && chain.every((group) => group.isSpelt);

function isJoined(tokens: readonly Token[], before: DigitGroup, group: DigitGroup, withLists: boolean): boolean {
  const gaps = tokens.slice(before.last + 1, group.first);
  if (gaps.length === 0) return true;
  const [gap] = gaps;
  if (gaps.length > 1 || gap!.kind !== 'gap' || !BETWEEN.test(gap!.text)) return false;
  // "wards 61, 62, 63" is a list; "9, 8, 2, 6" is a number told digit by digit.
  const isListed = /,\s/.test(gap!.text);
  return !isListed || withLists || [before, group].every((one) => one.isSpelt || one.digits.length === 1);
}

/** All groups of digits, left to right, without those of dates and amounts. */
export function digitGroups(tokens: readonly Token[]): readonly DigitGroup[] {
  const before = GROUPS.get(tokens);
  if (before) return before;
  const groups = findGroups(tokens);
  GROUPS.set(tokens, groups);
  return groups;
}

/** Several look at the same statement; forgotten with it. */
const GROUPS = new WeakMap<readonly Token[], readonly DigitGroup[]>();

function findGroups(tokens: readonly Token[]): DigitGroup[] {
  const isProtected = protectedNumbers(tokens);
  const plain = tokens.map((token) => (token.kind === 'word' ? token.plain : ''));
  const found: DigitGroup[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (isProtected.has(at)) continue;
    const group = repeatedGroup(tokens, plain, at) ?? tensGroup(tokens, plain, at) ?? singleGroup(tokens, plain, at) ?? endedGroup(tokens, at, found);
    if (!group) continue;
    found.push(group);
    at = group.last;
  }
  return found.filter((group, index) => !group.isSpelt || isInsideDigits(tokens, group) || isRepeated(plain, group, found, index) || hasNeighbour(found, index, isAmbiguousNumber(plain[group.first]!)));
}

function singleGroup(tokens: readonly Token[], plain: readonly string[], at: number): DigitGroup | undefined {
  if (tokens[at]!.kind === 'digits') return { digits: tokens[at]!.text, isSpelt: false, first: at, last: at };
  // "No. nine eight": it announces the number.
  const digits = plain[at] === 'no' && tokens[at + 1]?.text.startsWith('.') ? undefined : digitsOfWord(plain[at]!);
  return digits === undefined ? undefined : { digits, isSpelt: true, first: at, last: at };
}

/** The last digit of a number that is told digit by digit may carry an ending. */
function endedGroup(tokens: readonly Token[], at: number, found: readonly DigitGroup[]): DigitGroup | undefined {
  const isTold = found.length > 3 && found.slice(-4).every((group, index) => group.isSpelt && group.last === at - 8 + 2 * index);
  const digits = isTold ? digitOfEndedWord(tokens[at]!.plain) : undefined;
  return digits === undefined ? undefined : { digits, isSpelt: true, first: at, last: at };
}

/** `double nine`, `triple 0`. */
function repeatedGroup(tokens: readonly Token[], plain: readonly string[], at: number): DigitGroup | undefined {
  const times = repeatOf(plain[at]!);
  if (times === undefined || at + 2 >= tokens.length) return undefined;
  const next = singleGroup(tokens, plain, at + 2);
  return next?.digits.length === 1 ? { ...next, digits: next.digits.repeat(times), isSpelt: true, first: at } : undefined;
}

/** `ninety eight`. */
function tensGroup(tokens: readonly Token[], plain: readonly string[], at: number): DigitGroup | undefined {
  if (!isTens(plain[at]!) || at + 2 >= tokens.length) return undefined;
  const unit = digitsOfWord(plain[at + 2]!);
  if (unit?.length !== 1 || unit === '0') return undefined;
  return { digits: digitsOfWord(plain[at]!)![0]! + unit, isSpelt: true, first: at, last: at + 2 };
}

/** `9826 double 1 2345`. */
const isRepeated = (plain: readonly string[], group: DigitGroup, found: readonly DigitGroup[], index: number): boolean =>
  repeatOf(plain[group.first]!) !== undefined && [found[index - 1], found[index + 1]].some((other) => other !== undefined && areBeside(group, other));

/** A letter typed for a digit: `9826O12345`. */
const isInsideDigits = (tokens: readonly Token[], { first, last }: DigitGroup): boolean =>
  tokens[first - 1]?.kind === 'digits' && tokens[last + 1]?.kind === 'digits';

/** "nine 8 two 6" is a number, "98260 (one digit is missing)" is not: a word counts beside other words or single digits. */
function hasNeighbour(found: readonly DigitGroup[], index: number, onlySpelt: boolean): boolean {
  const group = found[index]!;
  return ([-1, 1] as const).some((step) => {
    const other = found[index + step];
    if (!other || !areBeside(group, other)) return false;
    const beyond = found[index + 2 * step];
    // "sat 6 shunno": a figure among words.
    const isAmongWords = other.digits.length === 1 && beyond?.isSpelt === true && areBeside(other, beyond);
    return other.isSpelt || isAmongWords || (!onlySpelt && other.digits.length <= 2);
  });
}

const areBeside = (a: DigitGroup, b: DigitGroup): boolean => Math.min(Math.abs(b.last - a.first), Math.abs(b.first - a.last)) <= 2;
