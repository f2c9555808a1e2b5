import { piecesOfReply } from '@pukar/forwarding-core/inbox';

/** A reply without its gaps. */
export const wordsOf = (text: string): string => piecesOfReply(text).map((piece) => ('text' in piece ? piece.text : '')).join(' ');

/** From which side a reply is written: by its words, whatever its gaps are called in. `auto` would take an Urdu reply that begins with a gap for English. */
export function directionOf(text: string): 'rtl' | 'auto' {
  const words = wordsOf(text);
  const count = (letters: RegExp): number => words.match(letters)?.length ?? 0;
  return count(/\p{Script=Arabic}/gu) > count(/\p{Letter}/gu) / 2 ? 'rtl' : 'auto';
}
