import type { Redaction } from './span.js';
import { plainWord, type Token } from './tokens.js';

const INSIDE = /[\p{L}\p{N}\p{M}._%+-]/u;
const DOT_WORDS = new Set(['dot', 'डॉट', 'डाट']);
const JOINING_WORDS = new Set([...DOT_WORDS, 'underscore', 'अंडरस्कोर', 'hyphen', 'dash']);
const AT_WORDS = new Set(['at', 'एट', 'ऐट', 'attherate']);
const THE_WORDS = new Set(['the', 'di', 'द', 'दि', 'दी']);
const RATE_WORDS = new Set(['rate', 'ret', 'रेट']);
const PROVIDERS = new Set(['gmail', 'yahoo', 'hotmail', 'outlook', 'rediffmail', 'rediff', 'जीमेल', 'याहू', 'हॉटमेल', 'रेडिफमेल']);

/** Tokens; the longest that people have are shorter. */
const LONGEST_LOCAL = 16;

/** E-mail and payment addresses (`name@bank`), with a sign or said as "at the rate … dot com". */
export function findEmails(text: string, tokens: readonly Token[]): Redaction[] {
  return [...findSigned(text), ...findSpoken(tokens)];
}

function findSigned(text: string): Redaction[] {
  const found: Redaction[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const leftEdge = text[at - 1] === ' ' ? at - 1 : at;
    const rightEdge = text[at + 1] === ' ' ? at + 2 : at + 1;
    const isSpaced = leftEdge !== at || rightEdge !== at + 1;
    let start = leftEdge;
    while (start > 0 && INSIDE.test(text[start - 1]!)) start -= 1;
    let end = rightEdge;
    while (end < text.length && INSIDE.test(text[end]!)) end += 1;
    while (end > rightEdge && /[.\-_%+]/.test(text[end - 1]!)) end -= 1;
    const domain = text.slice(rightEdge, end);
    if (start < leftEdge && /^\p{L}/u.test(domain) && domain.length > 1 && (!isSpaced || domain.includes('.') || PROVIDERS.has(domain.toLowerCase()))) {
      found.push({ kind: 'email', start, end });
    }
  }
  return found;
}

function findSpoken(tokens: readonly Token[]): Redaction[] {
  const plain = tokens.map((token) => (token.kind === 'word' ? plainWord(token.text) : ''));
  const found: Redaction[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const domain = AT_WORDS.has(plain[at]!) ? domainAfter(tokens, plain, at) : undefined;
    if (domain === undefined || at < 2) continue;
    const first = localBefore(tokens, plain, at);
    if (first !== undefined) found.push({ kind: 'email', start: tokens[first]!.start, end: tokens[domainEnd(tokens, plain, domain)]!.end });
  }
  return found;
}

/** The domain's first token: after "at the rate", "(at)", or an "at" before a well-known provider. */
function domainAfter(tokens: readonly Token[], plain: readonly string[], at: number): number | undefined {
  const isSaid = plain[at] === 'attherate' || (THE_WORDS.has(plain[at + 2] ?? '') && RATE_WORDS.has(plain[at + 4] ?? ''));
  const isBracketed = /[([{]$/.test(tokens[at - 1]?.text ?? '') && /^[)\]}]/.test(tokens[at + 1]?.text ?? '');
  const next = isSaid && plain[at] !== 'attherate' ? at + 6 : at + 2;
  const isProvider = PROVIDERS.has(plain[at + 2] ?? '');
  return (isSaid || isBracketed || isProvider) && tokens[next]?.kind === 'word' ? next : undefined;
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
    const goesOn = !isSpaced || JOINING_WORDS.has(plain[first]!) || JOINING_WORDS.has(plain[before]!) || tokens[first]!.kind === 'digits';
    if (!goesOn) return first;
    first = before;
  }
  return first;
}

/** Walks on over `gmail`, `gmail.com`, `gmail dot com`, `mail dot gov dot in`. */
function domainEnd(tokens: readonly Token[], plain: readonly string[], first: number): number {
  let last = first;
  for (;;) {
    if (tokens[last + 1]?.text === '.' && tokens[last + 2]?.kind === 'word') last += 2;
    else if (DOT_WORDS.has(plain[last + 2] ?? '') && tokens[last + 4]?.kind === 'word') last += 4;
    else return last;
  }
}
