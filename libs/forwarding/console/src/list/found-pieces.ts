/** Where words are that were looked for, `[start, end]` in UTF-16 units. */
export type Found = readonly (readonly [number, number])[];

/** A text cut where the words found begin and end. */
export function piecesOf(text: string, found: Found): readonly { readonly piece: string; readonly isFound: boolean }[] {
  const pieces: { piece: string; isFound: boolean }[] = [];
  let at = 0;
  for (const [start, end] of found) {
    if (start > at) pieces.push({ piece: text.slice(at, start), isFound: false });
    pieces.push({ piece: text.slice(start, end), isFound: true });
    at = end;
  }
  if (at < text.length) pieces.push({ piece: text.slice(at), isFound: false });
  return pieces;
}
