import { continuesName, isEnded } from './name-dictionary.js';
import { NameWord, type Strictness } from './name-match.js';
import { soundKeys, type Sounds } from './sounds-alike.js';
import type { Redaction } from './span.js';
import { tokenise, type Token } from './tokens.js';
import { COMMON_WORDS } from './words/common-words.js';
import { isPlaceWord } from './words/named-places.js';
import { isHonorific, HONORIFICS, ORDINARY_WORDS } from './words/name-words.js';
import { aliasesOf } from './words/aliases.js';
import { isPlace } from './named-place.js';
import { isLetterName } from './letter-names.js';

/**
 * The names that the vault knows, whole and in their parts, in every script whichever they were saved in, misspelt and with
 * endings on them, with the honorifics beside them.
 */
export function findNames(tokens: readonly Token[], names: readonly string[]): Redaction[] {
  if (names.length === 0) return [];
  const index = indexOf(names);
  const found: Redaction[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const isAlone = index.isTrace(tokens[at]!);
    const pair = index.mayBegin(tokens[at]!) ? joined(tokens, at) : undefined;
    // A word behind a whole name is no part of it, though together they look like the name with an ending.
    const until = pair && index.isTrace(pair) && (!isAlone || index.isSame(pair)) ? at + 2 : isAlone ? at : undefined;
    if (until === undefined) continue;
    const before = extend(tokens, at, -1, index);
    const first = before < free ? at : before;
    const last = extend(tokens, until, 1, index);
    const isWhole = tokens.slice(first, last + 1).filter((token) => index.isPart(token)).length > 1 || tokens.slice(first, last + 1).some((token) => HONORIFICS.has(token.plain));
    if (!isWhole && index.isBare(tokens[last]!) && isPlace(tokens, last)) continue;
    found.push({ kind: 'name', start: tokens[first]!.start, end: tokens[last]!.end });
    at = last;
    free = last + 1;
  }
  return found;
}

interface NameIndex {
  /** A name may begin with this word, and go on in the next. */
  mayBegin(token: Token): boolean;
  /** The word alone gives the person away. */
  isTrace(token: Token | undefined): boolean;
  /** It sounds just as a name that is known. */
  isSame(token: Token): boolean;
  /** It has no ending: in the name of a place there is none. */
  isBare(token: Token): boolean;
  /** It is a part of a name that is known. */
  isPart(token: Token): boolean;
  /** The word belongs to a name when it stands beside a part of it; nobody's behind one with an ending. */
  belongs(token: Token, isBehindEnded: boolean): boolean;
}

function indexOf(names: readonly string[]): NameIndex {
  const traces: NameWord[] = [];
  const parts: NameWord[] = [];
  for (const name of names) {
    const all = tokenise(name).filter((token) => token.kind === 'word');
    const named = all.filter((token) => !HONORIFICS.has(token.plain));
    // Whoever is called Selvi, and nothing else, is called so.
    const words = (named.length > 0 ? named : all).map((token) => token.text);
    words.push(...words.flatMap(withoutRespect), ...words.flatMap((word) => aliasesOf(word)), ...words.flatMap(withFlap));
    const telling = words.filter(isTelling);
    parts.push(...words.map((word) => new NameWord(word)));
    traces.push(...[...(telling.length > 0 ? telling : words), ...writtenTogether(words)].map((word) => new NameWord(word)));
  }
  const whole = new Set(names.map((name) => tokenise(name.trim())[0]?.plain));
  const isIn = remembered((words, sounds, strictness) => words.some((word) => word.isIn(sounds, strictness)));
  const beginnings = new Set(traces.filter(({ sounds }) => sounds.plain.length >= SHORTEST_IN_TWO).map(({ sounds }) => sounds.start));
  return {
    mayBegin: ({ kind, plain, sounds }) => kind === 'word' && plain.length > 1 && (sounds.script === 'arabic' || beginnings.has('') || beginnings.has(sounds.start)),
    isTrace: (token) => token?.kind === 'word' && (!ORDINARY_WORDS.has(token.plain) || whole.has(token.plain)) && isIn(traces, token, 'alone'),
    isSame: ({ sounds }) => traces.some((trace) => trace.isSame(sounds)),
    isBare: ({ sounds }) => parts.some((part) => part.isIn(sounds, 'beside') && part.isBare(sounds)),
    isPart: (token) => token.kind === 'word' && isIn(parts, token, 'beside'),
    belongs: (token, isBehindEnded) => token.kind === 'word' && (isHonorific(token.plain) || isInitial(token, parts) || isIn(parts, token, 'beside') || (!isBehindEnded && !isPlaceWord(token.plain) && continuesName(token.sounds))),
  };
}

/** Hansaben is Hansa too. */
const withoutRespect = (word: string): string[] => {
  const stem = word.replace(RESPECT, '');
  const shorter = word.replace(SECOND_HALVES, '');
  return [...(stem !== word && stem.length > 2 ? [stem] : []), ...(shorter !== word && soundKeys(shorter).full.length > 3 ? [shorter] : [])];
};
/** धाकड़ is Dhakad and Dhakar. */
const withFlap = (word: string): string[] => {
  const flapped = word.normalize('NFD').replace(/[डढ]\u093c/g, 'र').replace(/[ডঢ]\u09bc/g, 'র').replace(/[ଡଢ]\u0b3c/g, 'ର');
  return flapped === word.normalize('NFD') ? [] : [flapped];
};
const RESPECT = /(?:bhai|ben|behen|bai|ji|tai|garu|భాయి|భాయ్|గారు|ભાઈ|બેન|બહેન|भाई|बेन|बाई|ताई|जी|राव|ভাই|ਜੀ)$/iu;
/** Ramanlal is Ramanbhai, too. */
const SECOND_HALVES = /(?:lal|chand|bhushan|prasad|kumar|लाल|चंद|चन्द|कुमार|प्रसाद|લાલ|ચંદ|કુમાર|ਲਾਲ|ਚੰਦ|লাল|চন্দ্র|কুমার|ଲାଲ)$/iu;

/** In tokens. */
const LONGEST_NAME = 6;
/** A name that is written in one word or in two. */
const SHORTEST_IN_TWO = 6;

/** Two words as one: what the vault has in one word is often said in two. */
function joined(tokens: readonly Token[], at: number): Token | undefined {
  const [first, gap, second] = tokens.slice(at, at + 3);
  if (first?.kind !== 'word' || second?.kind !== 'word' || !/^[ \u200c-]$/.test(gap!.text) || COMMON_WORDS.has(first.plain)) return undefined;
  const [pair, rest] = tokenise(`${first.text}${second.text}`);
  // Two scripts are two words.
  return rest ? undefined : pair;
}

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

/** `P. Malviya` for Prakash, `ரா. ஜெயலட்சுமி` for Raghavan. */
const isInitial = (token: Token, parts: readonly NameWord[]): boolean =>
  (/^[a-z]$/.test(token.plain) || (token.plain.length <= 2 && token.plain > '\u0900' && !COMMON_WORDS.has(token.plain))) && parts.some(({ sounds }) => sounds.plain.startsWith(token.plain));

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
    if (gap?.kind !== 'gap' || !/^[\s.-]{1,2}$/.test(gap.text) || !next) return edge;
    // "Shyam Sundar, Shyam Nagar": the same word again begins the place.
    if (step === 1 && isPlace(tokens, edge + 2) && (!index.isBare(tokens[edge]!) || tokens.slice(Math.max(0, from - LONGEST_NAME), edge + 1).some(({ plain }) => plain === next.plain))) return edge;
    const isSpeltInitial = step === -1 && gap.text.startsWith('.') && isLetterName(next);
    if (!isSpeltInitial && !index.belongs(next, step === 1 && isEnded(tokens[edge]!.sounds))) return edge;
    edge += 2 * step;
  }
}
