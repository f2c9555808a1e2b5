import type { Redaction } from './span.js';
import type { Token } from './tokens.js';
import { COMMON_WORDS } from './words/common-words.js';
import { digitsOfWord, isAmbiguousNumber } from './number-words.js';
import { findSignedAddresses } from './find-signed-addresses.js';
import { AT_WORDS, DOT_WORDS, ENDS_OF_HOSTS, JOINED_AT, JOINING_WORDS, PROVIDERS, RATE_WORDS, THE_WORDS } from './words/mails.js';

/** Tokens; the longest that people have are shorter. */
const LONGEST_LOCAL = 40;
/** However "at" was heard before "the rate". */
const LONGEST_AT = 5;

/** E-mail and payment addresses (`name@bank`), with a sign or said as "at the rate … dot com". */
export function findEmails(text: string, tokens: readonly Token[]): Redaction[] {
  return [...findSignedAddresses(text), ...findSpoken(tokens)];
}

function findSpoken(tokens: readonly Token[]): Redaction[] {
  const plain = tokens.map((token) => token.plain);
  const found: Redaction[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const domain = isAt(plain, at) ? domainAfter(tokens, plain, at) : undefined;
    if (domain === undefined || at < 2) continue;
    const first = localBefore(tokens, plain, at);
    if (first !== undefined) found.push({ kind: 'email', start: tokens[first]!.start, end: tokens[domainEnd(tokens, plain, domain)]!.end });
  }
  return found;
}

const isAt = (plain: readonly string[], at: number): boolean =>
  AT_WORDS.has(plain[at]!) || (plain[at] !== '' && plain[at]!.length <= LONGEST_AT && THE_WORDS.has(plain[at + 2] ?? '') && RATE_WORDS.has(plain[at + 4] ?? ''));

/** The domain's first token: after "at the rate", "(at)", or an "at" before a well-known provider. */
function domainAfter(tokens: readonly Token[], plain: readonly string[], at: number): number | undefined {
  const rate = RATE_WORDS.has(plain[at + 2] ?? '') ? at + 2 : THE_WORDS.has(plain[at + 2] ?? '') && RATE_WORDS.has(plain[at + 4] ?? '') ? at + 4 : undefined;
  const after = (rate ?? at) + 2;
  const next = rate !== undefined && plain[after] === 'of' ? after + 2 : after;
  if (tokens[next]?.kind !== 'word') return undefined;
  const isBracketed = /[([{]$/.test(tokens[at - 1]?.text ?? '') && /^[)\]}]/.test(tokens[at + 1]?.text ?? '');
  // "at the rate of 12" is no address: a provider or a dot has to follow.
  const hasProvider = providerEnd(plain, next) !== undefined;
  const end = domainEnd(tokens, plain, next);
  const isSure = hasProvider || rate !== undefined || isBracketed || JOINED_AT.has(plain[at]!) || ENDS_OF_HOSTS.has(plain[end]!);
  return (hasProvider || end > next) && isSure ? next : undefined;
}

/** The last token of a provider's name, which may be said in two words (`g mail`). */
function providerEnd(plain: readonly string[], first: number): number | undefined {
  if (PROVIDERS.has(`${plain[first]!}${plain[first + 2] || '-'}`)) return first + 2;
  return PROVIDERS.has(plain[first]!) ? first : undefined;
}

/** Walks back over `ramesh`, `ramesh.k82`, `ramesh dot k 82`. */
function localBefore(tokens: readonly Token[], plain: readonly string[], at: number): number | undefined {
  let first = at - 2;
  if (tokens[first] === undefined || tokens[first]!.kind === 'gap') return undefined;
  while (at - first < LONGEST_LOCAL) {
    const gap = tokens[first - 1];
    const before = first - (gap?.kind === 'gap' ? 2 : 1);
    if (before < 0 || (gap?.kind === 'gap' && !/^[._-]$|^ {1,2}$/.test(gap.text))) return first;
    const isSpaced = gap?.kind === 'gap' && gap.text.startsWith(' ');
    const goesOn = !isSpaced || JOINING_WORDS.has(plain[first]!) || JOINING_WORDS.has(plain[before]!) || isNumber(tokens[first]!) || (isLetter(tokens[before]!) && tokens[first]!.kind === 'word') || (isLetter(tokens[first]!) && plain[before]!.length > 2 && !COMMON_WORDS.has(plain[before]!));
    if (!goesOn) return first;
    first = before;
  }
  return first;
}

/** Walks on over `gmail`, `gmail.com`, `gmail dot com`, `mail dot gov dot in`. */
function domainEnd(tokens: readonly Token[], plain: readonly string[], first: number): number {
  let last = providerEnd(plain, first) ?? first;
  for (;;) {
    if (tokens[last + 1]?.text === '.' && tokens[last + 2]?.kind === 'word') last += 2;
    else if (DOT_WORDS.has(plain[last + 2] ?? '') && tokens[last + 4]?.kind === 'word') last += 4;
    else return last;
  }
}

/** A figure or a word for one. */
const isNumber = ({ kind, plain }: Token): boolean => kind === 'digits' || (digitsOfWord(plain) !== undefined && !isAmbiguousNumber(plain));

/** A letter, as people spell a name out. */
const isLetter = ({ kind, text }: Token): boolean => kind === 'word' && text.length === 1;
