import { isLongWord, keyNumber, oneSlipFrom, wordsIn, type Wanted } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';

/** One word that is looked for, and under which numbers it may be kept. */
export interface WordAsked extends Wanted {
  /** Where it stands in what was typed. */
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly number[];
  /** In how many blocks of the offices these stand: how much there is to read. */
  readonly blocks: number;
  /** No statement has it as it was written. */
  readonly isGuess: boolean;
}

/** More words than anybody types; what follows is left out. */
const MOST_WORDS = 6;
/** How many neighbours of a word are looked at. */
const MOST_NEAR = 24;

/** Reads what was typed: which words, and what they are kept as at these offices. */
export async function readWords(tx: Tx, offices: readonly string[], text: string): Promise<readonly WordAsked[]> {
  const typed = [...new Map(wordsIn(text).map((word) => [word.key, word])).values()].slice(0, MOST_WORDS).map((word) => ({
    word, number: keyNumber(word.key), near: word.full === '' ? [] : nearTo(word.key).map(keyNumber),
  }));
  const known = new Set((await tx.query<{ word: number }>('select word from forwarding.search_word where word = any ($1::integer[])', [typed.flatMap(({ near }) => near)])).map(({ word }) => word));
  const words = typed.map(({ word, number, near }) => ({ word, number, near: near.filter((each) => known.has(each)).slice(0, MOST_NEAR) }));
  const blocks = new Map((await tx.query<{ word: number; blocks: number }>(
    'select word, count(*)::integer as blocks from forwarding.search_block where office_id = any ($1::uuid[]) and word = any ($2::integer[]) group by word',
    [offices, words.flatMap(({ number, near }) => [number, ...near])],
  )).map((row) => [row.word, row.blocks]));
  return words.map(({ word, number, near }) => {
    const isGuess = !blocks.has(number);
    const isLoose = isGuess || isLongWord(word);
    const numbers = (isLoose ? [number, ...near] : [number]).filter((each) => blocks.has(each));
    return { ...word, isLoose, isGuess, numbers, blocks: numbers.reduce((sum, each) => sum + blocks.get(each)!, 0) };
  });
}

/** A slip seldom falls on the first sound: those that keep it come first. */
const nearTo = (key: string): readonly string[] => [...oneSlipFrom(key)].sort((a, b) => Number(b[0] === key[0]) - Number(a[0] === key[0]));
