import { digitChains, type DigitChain, type DigitGroup } from './digit-chains.js';
import { contextOf, isNumberOfThing, type NumberContext } from './number-context.js';
import type { Redaction } from './span.js';
import type { Token } from './tokens.js';
import { isVerhoeffValid } from './verhoeff.js';

/** A telephone, Aadhaar or account number, with its digits as ASCII. */
export interface FoundNumber extends Redaction {
  readonly kind: 'phone' | 'aadhaar' | 'account';
  readonly digits: string;
}

interface Candidate {
  readonly groups: readonly DigitGroup[];
  readonly digits: string;
  readonly context: NumberContext | undefined;
  /** Whether it is all that is left of its chain. */
  readonly isRest: boolean;
  readonly hasPlus: boolean;
  /** "Meter number …": as many digits as a mobile number, but a meter's. */
  readonly isOfThing: boolean;
  /** From one round sum to another. */
  readonly isRange: boolean;
}

const FEWEST_DIGITS = 7;
const MOST_DIGITS = 20;
const LENGTHS: ReadonlySet<number> = new Set([10, 11, 12, 13, 14, 15, 16]);
const MOBILE = /^(?:(?:00|0)?91)?0?[6-9]\d{9}$/;
const LANDLINE = /^(?:(?:00)?91)?0[1-9]\d{9}$/;
const WITH_COUNTRY = /^(?:00)?91[1-9]\d{9}$/;
const TOLL_FREE = /^1[86]00/;
const WHOLE_TOLL_FREE = /^1[86]00\d{6,7}$/;
/** Helplines that a complaint may name. */
const HELPLINES: ReadonlySet<string> = new Set(['155343', '1912', '14567', '1098', '1930', '1076', '1033', '1515', '1800', '1860', '181', '108', '112', '100']);

/** Telephone, Aadhaar and account numbers, written in any script's digits or spelt as words. */
export function findNumbers(tokens: readonly Token[]): FoundNumber[] {
  return digitChains(tokens).flatMap((chain) => findInChain(tokens, chain));
}

function findInChain(tokens: readonly Token[], chain: DigitChain): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let from = 0; from < chain.length; from += 1) {
    const open = publicNumber(chain, from);
    if (open > 0) {
      from += open - 1;
      continue;
    }
    const match = longestMatch(tokens, chain, from);
    if (!match) continue;
    const to = withSingleDigits(chain, from, match.count);
    found.push(numberAt(tokens, chain.slice(from, to), match.kind));
    from = to - 1;
  }
  return found;
}

/** How many groups from here are a number that everybody may ring. */
function publicNumber(chain: DigitChain, from: number): number {
  let digits = '';
  for (let at = from; at < chain.length && digits.length < 11; at += 1) {
    digits += chain[at]!.digits;
    if (digits.length === 1 && digits !== '1') return 0;
    if (digits.length > 9 && WHOLE_TOLL_FREE.test(digits)) return at - from + 1;
  }
  return 0;
}

interface Match {
  readonly kind: FoundNumber['kind'];
  readonly count: number;
}

/** The longest number of a known form; where there is none, what the words beside it say that it is. */
function longestMatch(tokens: readonly Token[], chain: DigitChain, from: number): Match | undefined {
  const groups: DigitGroup[] = [];
  let byForm: Match | undefined;
  let byContext: Match | undefined;
  let digits = '';
  const context = contextOf(tokens, chain[from]!.first, chain.at(-1)!.last);
  const isOfThing = isNumberOfThing(tokens, chain[from]!.first, chain[from]!.last);
  const hasPlus = startOf(tokens, chain[from]!.first) < tokens[chain[from]!.first]!.start;
  for (let at = from; at < chain.length; at += 1) {
    digits += chain[at]!.digits;
    if (digits.length > MOST_DIGITS) break;
    groups.push(chain[at]!);
    // Where more follows, and nothing is of this length, there is nothing to look at.
    if (digits.length < FEWEST_DIGITS || (groups.length > 1 && at < chain.length - 1 && !LENGTHS.has(digits.length))) continue;
    const candidate: Candidate = { groups, digits, context, hasPlus, isOfThing, isRest: at === chain.length - 1, isRange: context !== 'phone' && isRange(tokens, groups) };
    const kind = kindByForm(candidate);
    if (kind) byForm = { kind, count: groups.length };
    const contextKind = byContext ? undefined : kindByContext(candidate);
    if (contextKind) byContext = { kind: contextKind, count: groups.length };
  }
  // Twelve digits of which ten would be a mobile number, beside the word for Aadhaar.
  if (byForm?.kind === 'phone' && byContext?.kind === 'aadhaar' && byContext.count > byForm.count) return byContext;
  return byForm ?? byContext;
}

function kindByForm(candidate: Candidate): FoundNumber['kind'] | undefined {
  const { digits, context, groups } = candidate;
  // 12 digits, or the 16 of a virtual id.
  if (context === 'aadhaar' && (digits.length === 12 || digits.length === 16)) return 'aadhaar';
  if (context === 'account' && groups.length === 1 && digits.length >= 8 && digits.length <= 18) return 'account';
  if (context === 'account' && groups.length > 1) return undefined;
  if (isAadhaarByCheckDigit(candidate)) return 'aadhaar';
  return isPhone(candidate) && !(groups.length === 1 && candidate.isOfThing) ? 'phone' : undefined;
}

/** All that is left of a chain, where its form says nothing: a number that was grouped, or mistyped, in a way of its own. */
function kindByContext({ digits, context, groups, isRest }: Candidate): FoundNumber['kind'] | undefined {
  const isWhole = isRest || groups.length === 1;
  const has = (least: number, most: number): boolean => isWhole && digits.length >= least && digits.length <= most;
  if (context === 'aadhaar' && has(10, 14)) return 'aadhaar';
  if (context === 'account' && has(8, 18)) return 'account';
  if (context === 'phone' && has(7, 13) && !TOLL_FREE.test(digits) && !groups.some((group) => HELPLINES.has(group.digits))) return 'phone';
  if (isRest && groups.length > 1 && groups.every((group) => group.isSpelt) && has(8, MOST_DIGITS)) return 'phone';
  if (context === undefined && /^[2-9]/.test(digits) && isInFours(groups)) return 'aadhaar';
  return context === undefined && groups.length === 1 && has(13, 18) ? 'account' : undefined;
}

/** Twelve digits as an Aadhaar number is printed. */
const isInFours = (groups: readonly DigitGroup[]): boolean => groups.map((group) => group.digits.length).join() === '4,4,4' || (groups.length === 1 && groups[0]!.digits.length === 12);

function isAadhaarByCheckDigit({ digits, groups, hasPlus, context }: Candidate): boolean {
  if (digits.length !== 12 || hasPlus || /^[01]/.test(digits) || !isVerhoeffValid(digits)) return false;
  const [size] = groups.map((group) => group.digits.length);
  const isEven = groups.every((group) => group.digits.length === size) && size !== 12;
  return (isEven && (size === 4 || context !== 'thing')) || (size === 12 && context !== 'thing' && !MOBILE.test(digits));
}

function isPhone({ digits, groups, hasPlus, isRange }: Candidate): boolean {
  if (digits.length < 10) return false;
  if (MOBILE.test(digits) || LANDLINE.test(digits) || (hasPlus && WITH_COUNTRY.test(digits))) return hasPlus || (!isCounting(groups) && !isRange);
  // Two mobile numbers that run into each other.
  if (groups.length === 1 && /^(?:[6-9]\d{9}){2}$/.test(digits)) return true;
  // An area code without its zero: 11-23456789.
  return groups.length === 2 && digits.length === 10 && !groups[0]!.isSpelt && /^\d{2,4}$/.test(groups[0]!.digits) && groups[1]!.first === groups[0]!.last + 2 && isHyphenated(groups);
}

/** `61 62 63 64 65`: wards or classes one after the other. */
const isCounting = (groups: readonly DigitGroup[]): boolean =>
  groups.length > 2 && groups.every((group, at) => at === 0 || Number(group.digits) === Number(groups[at - 1]!.digits) + 1);

/** `60000-70000`: from one round sum to a larger one, with a dash between. `98000 46000` is a mobile number in the usual groups. */
function isRange(tokens: readonly Token[], [from, to, ...more]: readonly DigitGroup[]): boolean {
  if (!from || !to || more.length > 0 || ![from, to].every(({ digits }) => /^[1-9]\d*000$/.test(digits))) return false;
  return Number(from.digits) < Number(to.digits) && to.first === from.last + 2 && /^\s?[\p{Pd}−]\s?$/u.test(tokens[from.last + 1]!.text);
}

/** `11-23456789`, told from a range such as `1000-200000` by the length of its parts. */
const isHyphenated = (groups: readonly DigitGroup[]): boolean => groups[1]!.digits.length >= 7 || groups[0]!.digits.length === 4;

/** A number told digit by digit may have one digit too many: it goes too. */
function withSingleDigits(chain: DigitChain, from: number, count: number): number {
  let to = from + count;
  if (count > 1 && chain.slice(from, to).every((group) => group.digits.length === 1)) {
    while (chain[to]?.digits.length === 1) to += 1;
  }
  return to;
}

function numberAt(tokens: readonly Token[], groups: readonly DigitGroup[], kind: FoundNumber['kind']): FoundNumber {
  return {
    kind,
    digits: groups.map((group) => group.digits).join(''),
    start: startOf(tokens, groups[0]!.first),
    end: tokens[groups.at(-1)!.last]!.end,
  };
}

/** A leading `+` or `(+` belongs to the number. */
function startOf(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1];
  const prefix = before?.kind === 'gap' ? /\(?\+[\s(]{0,2}$/.exec(before.text) : null;
  return tokens[first]!.start - (prefix?.[0].length ?? 0);
}
