import type { Language } from '@pukar/kernel';
import { packOf } from '../packs.js';
import { countingFragments, numberFragments } from './number-fragments.js';
import { pieceId, promptPieces } from './prompt-pieces.js';
import type { ReadingPattern } from './reading-rules.js';

/**
 * The fragments of a reading pattern with its slots filled, by a number or by fragments, in the language's own order. Throws on
 * a slot that nothing fills.
 */
export function patternFragments(pattern: ReadingPattern, fill: Readonly<Record<string, number | readonly string[]>>, language: Language): readonly string[] {
  const text = packOf(language).reading.patterns[pattern];
  let nth = 0;
  return promptPieces(text).flatMap((piece) => {
    if (piece.kind === 'words') return [pieceId(`reading.${pattern}`, text, (nth += 1))];
    if (piece.kind === 'breath') return [];
    const said = fill[piece.name];
    if (said === undefined) throw new Error(`nothing fills ${piece.name} in ${pattern}`);
    if (typeof said !== 'number') return said;
    return piece.counts ? countingFragments(said, language) : numberFragments(said, language);
  });
}
