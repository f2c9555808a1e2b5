import { continuesName } from './name-dictionary.js';
import { NameWord, type Strictness } from './name-match.js';
import { soundKeys, type Sounds } from './sounds-alike.js';
import type { Redaction } from './span.js';
import { tokenise, type Token } from './tokens.js';
import { HONORIFICS, ORDINARY_WORDS } from './words/name-words.js';

/**
 * The names that the vault knows, whole and in their parts, in every script whichever they were saved in, misspelt and with
 * endings on them, with the honorifics beside them.
 */
export function findNames(tokens: readonly Token[], names: readonly string[]): Redaction[] {
  if (names.length === 0) return [];
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
  const traces: NameWord[] = [];
  const parts: NameWord[] = [];
  for (const name of names) {
    const words = tokenise(name).filter((token) => token.kind === 'word' && !HONORIFICS.has(token.plain)).map((token) => token.text);
    words.push(...words.flatMap(withoutRespect));
    const telling = words.filter(isTelling);
    parts.push(...words.map((word) => new NameWord(word)));
    traces.push(...[...(telling.length > 0 ? telling : words), ...writtenTogether(words)].map((word) => new NameWord(word)));
  }
  const whole = new Set(names.map((name) => tokenise(name.trim())[0]?.plain));
  const isIn = remembered((words, sounds, strictness) => words.some((word) => word.isIn(sounds, strictness)));
  return {
    isTrace: (token) => token.kind === 'word' && (!ORDINARY_WORDS.has(token.plain) || whole.has(token.plain)) && isIn(traces, token, 'alone'),
    belongs: (token) => token.kind === 'word' && (HONORIFICS.has(token.plain) || isInitial(token, parts) || isIn(parts, token, 'beside') || continuesName(token.sounds)),
  };
}

/** Hansaben is Hansa too. */
const withoutRespect = (word: string): string[] => {
  const stem = word.replace(/(?:bhai|ben|behen|bai|ji|tai|భాయి|భాయ్|ભાઈ|બેન|બહેન|भाई|बेन|बाई|ताई|जी)$/iu, '');
  return stem !== word && stem.length > 2 ? [stem] : [];
};

/** The same word is looked up once. */
function remembered(find: (words: readonly NameWord[], sounds: Sounds, strictness: Strictness) => boolean): (words: readonly NameWord[], token: Token, strictness: Strictness) => boolean {
  const answers = { alone: new Map<string, boolean>(), beside: new Map<string, boolean>() };
  return (words, token, strictness) => {
    const before = answers[strictness].get(token.plain);
    if (before !== undefined) return before;
    const answer = find(words, token.sounds, strictness);
    answers[strictness].set(token.plain, answer);
    return answer;
  };
}

/** `P. Malviya` for Prakash. */
const isInitial = (token: Token, parts: readonly NameWord[]): boolean => /^[a-z]$/.test(token.plain) && parts.some(({ sounds }) => sounds.plain.startsWith(token.plain));

/** Neighbouring parts in one word, as in `omprakash`. */
const writtenTogether = (words: readonly string[]): string[] =>
  words.flatMap((_word, from) => words.slice(from + 1).map((_next, more) => words.slice(from, from + more + 2).join('')));

/** Two letters of an Indic script are three in roman (जय, Jay); what is shorter is only redacted beside another part. */
const isTelling = (word: string): boolean => word.length >= (/^[a-z]/i.test(word) ? 3 : 2) && !ORDINARY_WORDS.has(soundKeys(word).plain);

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
