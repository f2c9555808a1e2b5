import type { PromptText } from '../language-pack.js';

/** A stretch of a prompt that is recorded as one piece, or a slot between two of them. */
export type PromptPiece = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'slot'; readonly name: string };

/** Cuts a prompt at its slots. Marks that nobody hears, alone between two slots, are dropped. */
export function promptPieces(prompt: PromptText): readonly PromptPiece[] {
  return textOf(prompt)
    .split(/(\{[a-z]+\})/)
    .map((piece): PromptPiece => (piece.startsWith('{') ? { kind: 'slot', name: piece.slice(1, -1) } : { kind: 'words', text: piece.trim() }))
    .filter((piece) => piece.kind === 'slot' || /[\p{L}\p{N}]/u.test(piece.text));
}

/** The words of a prompt, slots and all. */
export const textOf = (prompt: PromptText): string => (typeof prompt === 'string' ? prompt : prompt.text);

/** The names of a prompt's slots, in the order said. */
export const slotsOf = (prompt: PromptText): readonly string[] => promptPieces(prompt).flatMap((piece) => (piece.kind === 'slot' ? [piece.name] : []));

/** The fragment id of the n-th piece of a prompt, counted among its words: the prompt's own id where there are no slots. */
export const pieceId = (promptId: string, prompt: PromptText, nth: number): string => (slotsOf(prompt).length === 0 ? promptId : `${promptId}/${nth}`);
