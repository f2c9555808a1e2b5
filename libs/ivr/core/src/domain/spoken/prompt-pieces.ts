import type { PromptText } from '../language-pack.js';

/**
 * A stretch of a prompt that is recorded as one piece, a slot between two of them, or the breath after a sentence that ends
 * with a slot. A number in a slot counts when words follow without a mark between them ("{number} minutes").
 */
export type PromptPiece = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'slot'; readonly name: string; readonly counts: boolean } | { readonly kind: 'breath' };

const SLOT = /(\{[a-z]+\})/;

/** Cuts a prompt at its slots. A mark alone after a slot is not spoken: it is a breath at the end of a sentence, otherwise nothing. */
export function promptPieces(prompt: PromptText): readonly PromptPiece[] {
  return textOf(prompt).split(SLOT).flatMap((piece, at, all) => pieceOf(piece, all[at + 1] ?? ''));
}

const COUNTED = /^\s+\p{L}/u;

function pieceOf(piece: string, next: string): readonly PromptPiece[] {
  if (SLOT.test(piece)) return [{ kind: 'slot', name: piece.slice(1, -1), counts: COUNTED.test(next) }];
  const text = piece.replace(/^[\s,،.।۔?؟!:]+/, '').trim();
  if (text) return [{ kind: 'words', text }];
  return /[.।۔?؟!]/.test(piece) ? [{ kind: 'breath' }] : [];
}

/** The words of a prompt, slots and all. */
export const textOf = (prompt: PromptText): string => (typeof prompt === 'string' ? prompt : prompt.text);

/** The names of a prompt's slots, in the order said. */
export const slotsOf = (prompt: PromptText): readonly string[] => promptPieces(prompt).flatMap((piece) => (piece.kind === 'slot' ? [piece.name] : []));

/** A prompt's text with its slots filled. */
export const filledText = (prompt: PromptText, textFor: (slot: string, counts: boolean) => string): string =>
  textOf(prompt)
    .split(SLOT)
    .map((piece, at, all) => (SLOT.test(piece) ? textFor(piece.slice(1, -1), COUNTED.test(all[at + 1] ?? '')) : piece))
    .join('');

/** The fragment id of the n-th piece of a prompt, counted among its words: the prompt's own id where there are no slots. */
export const pieceId = (promptId: string, prompt: PromptText, nth: number): string => (slotsOf(prompt).length === 0 ? promptId : `${promptId}/${nth}`);
