import { HONORIFICS, NAME_ENDINGS, ORDINARY_WORDS } from './name-words.js';
import { SoundIndex } from './sounds-alike.js';
import type { Redaction } from './span.js';
import { plainWord, tokenise, type Token } from './tokens.js';

/**
 * The names that the vault knows, whole and in their parts, in Latin and Indic scripts whichever they were saved in, with
 * the honorifics beside them.
 */
export function findNames(tokens: readonly Token[], names: readonly string[]): Redaction[] {
  const index = indexOf(names);
  const found: Redaction[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!index.isTrace(tokens[at]!)) continue;
    const first = extend(tokens, at, -1, index);
    const last = extend(tokens, at, 1, index);
    found.push({ kind: 'name', start: tokens[first]!.start, end: tokens[last]!.end });
    at = last;
  }
  return found;
}

interface NameIndex {
  /** The word alone gives the person away. */
  isTrace(token: Token): boolean;
  /** The word belongs to a name when it stands beside a part of it. */
  belongs(token: Token): boolean;
}

function indexOf(names: readonly string[]): NameIndex {
  const traces = new SoundIndex();
  const parts = new SoundIndex();
  for (const name of names) {
    const words = tokenise(name).filter((token) => token.kind === 'word').map((token) => token.text).filter((word) => !HONORIFICS.has(plainWord(word)));
    const telling = words.filter(isTelling);
    for (const word of words) parts.add(word);
    for (const word of telling.length > 0 ? telling : words) traces.add(word);
    for (const joined of writtenTogether(words)) traces.add(joined);
  }
  const isIn = (index: SoundIndex, token: Token): boolean => token.kind === 'word' && spellings(token.text).some((word) => index.has(word));
  return {
    isTrace: (token) => isIn(traces, token) && !isOrdinaryHere(token, names),
    belongs: (token) => token.kind === 'word' && (HONORIFICS.has(plainWord(token.text)) || isIn(parts, token)),
  };
}

/** Neighbouring parts in one word, as in `omprakash`. */
const writtenTogether = (words: readonly string[]): string[] =>
  words.flatMap((_word, from) => words.slice(from + 1).map((_next, more) => words.slice(from, from + more + 2).join('')));

/** Two letters of an Indic script are three in roman (जय, Jay); what is shorter is only redacted beside another part. */
const isTelling = (word: string): boolean => word.length >= (/^[a-z]/i.test(word) ? 3 : 2) && !ORDINARY_WORDS.has(plainWord(word));

/** An everyday word that only sounds like a name. */
const isOrdinaryHere = (token: Token, names: readonly string[]): boolean => {
  const plain = plainWord(token.text);
  return ORDINARY_WORDS.has(plain) && !names.some((name) => plainWord(name.trim()) === plain);
};

function spellings(word: string): string[] {
  const plain = plainWord(word);
  const ending = NAME_ENDINGS.find((candidate) => plain.endsWith(candidate) && plain.length > candidate.length + 2);
  return ending ? [plain, plain.slice(0, -ending.length)] : [plain];
}

/** The farthest token in one direction that still belongs to the name. */
function extend(tokens: readonly Token[], from: number, step: 1 | -1, index: NameIndex): number {
  let edge = from;
  for (;;) {
    const gap = tokens[edge + step];
    const next = tokens[edge + 2 * step];
    if (gap?.kind !== 'gap' || !/^[\s.-]{1,2}$/.test(gap.text) || !next || !index.belongs(next)) return edge;
    edge += 2 * step;
  }
}
