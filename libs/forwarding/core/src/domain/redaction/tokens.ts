import { digitValue } from './digit-value.js';
import { soundKeysOfPlain, type Sounds } from './sounds-alike.js';
import { plainWord } from './words/plain-word.js';

/** A piece of a statement: a run of digits (as ASCII in `text`), a word of any script, or what is between them. */
export interface Token {
  readonly kind: 'digits' | 'word' | 'gap';
  readonly text: string;
  /** A word as lists of words hold it; of anything else, nothing. */
  readonly plain: string;
  /** How a word sounds. */
  readonly sounds: Sounds;
  /** Offsets in the statement, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Roman letters and those of another script are never one word: "Prakashଙ୍କର" is a name and its ending. */
const PIECE = /(\p{Nd}+)|(\p{Script=Latin}[\p{Script=Latin}\u0300-\u036f\u200c\u200d]*|[^\P{L}\p{Script=Latin}](?:[^\P{L}\p{Script=Latin}]|[\p{M}\u200c\u200d])*)|[^\p{L}\p{Nd}]+/gu;

/** Cuts a statement into tokens that cover it without a hole. */
export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(PIECE), (match) => {
    const [piece, digits, word] = match;
    const end = match.index + piece.length;
    if (word !== undefined) return new Word(piece, match.index, end, formsOf(piece));
    return { kind: digits === undefined ? 'gap' : 'digits', text: digits === undefined ? piece : asciiOf(digits), plain: '', sounds: SILENT, start: match.index, end };
  });
}

const asciiOf = (digits: string): string => (/^[0-9]+$/.test(digits) ? digits : Array.from(digits, digitValue).join(''));

const SILENT = soundKeysOfPlain('');

/** What is worked out of a word, once for all places where it stands: it follows from the word alone. */
class WordForms {
  readonly plain: string;
  private heard: Sounds | undefined;

  constructor(text: string) {
    this.plain = plainWord(text);
  }

  get sounds(): Sounds {
    return (this.heard ??= soundKeysOfPlain(this.plain));
  }
}

class Word implements Token {
  readonly kind = 'word';
  readonly plain: string;

  constructor(readonly text: string, readonly start: number, readonly end: number, private readonly forms: WordForms) {
    this.plain = forms.plain;
  }

  get sounds(): Sounds {
    return this.forms.sounds;
  }
}

/** Most of what is said is said in the same few thousand words: their forms are kept. A longer word is hardly one. */
const MOST_KEPT = 5_000;
const LONGEST_KEPT = 24;
let kept = new Map<string, WordForms>();
let keptBefore = new Map<string, WordForms>();

function formsOf(piece: string): WordForms {
  const forms = kept.get(piece) ?? keptBefore.get(piece) ?? new WordForms(piece);
  if (piece.length > LONGEST_KEPT || kept.has(piece)) return forms;
  // What nobody says any more goes with its generation.
  if (kept.size >= MOST_KEPT) [keptBefore, kept] = [kept, new Map()];
  kept.set(piece, forms);
  return forms;
}
