/** What the variables of a reply's template stand for, by their names; one that is missing or empty stays marked. */
export type TemplateValues = Readonly<Record<string, string | undefined>>;

/** A piece of a reply: words, or a variable for which nothing is known. */
export type ReplyPiece = { readonly text: string } | { readonly missing: string };

const VARIABLE = /\{([a-z][a-z0-9 -]{0,39})\}/giu;

/** Puts what is known into a template. What is not known stays as `{name}`, for the officer to write. */
export const fillTemplate = (text: string, values: TemplateValues): string => text.replace(VARIABLE, (mark, name: string) => (Object.hasOwn(values, name) && values[name]?.trim()) || mark);

/** A reply cut into words and marks that still wait for the officer. */
export function piecesOfReply(text: string): readonly ReplyPiece[] {
  const pieces = text.split(VARIABLE).map((piece, at): ReplyPiece => (at % 2 === 1 ? { missing: piece } : { text: piece }));
  return pieces.filter((piece) => 'missing' in piece || piece.text !== '');
}

/** The names that still stand in a reply, each once: it may not be sent with them. */
export const missingIn = (text: string): readonly string[] => [...new Set(Array.from(text.matchAll(VARIABLE), (match) => match[1]!))];
