/** A part of a text, found again by its words: which of those that read the same, and what stood right before it. */
export interface TextAnchor {
  readonly quote: string;
  readonly occurrence: number;
  readonly before: string;
}

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const LONGEST_BEFORE = 16;

/** What names a stretch of the text, so that it is found again after more was typed. */
export function anchorOf(text: string, { start, end }: Stretch): TextAnchor {
  const quote = text.slice(start, end);
  return { quote, occurrence: placesOf(text, quote).filter((place) => place < start).length, before: text.slice(Math.max(0, start - LONGEST_BEFORE), start) };
}

/**
 * Where an anchor's words are now; undefined where they are gone. Of several that read the same it is the one with the most
 * of the same words before it, and among equals the nearest in order.
 */
export function placeOf(text: string, { quote, occurrence, before }: TextAnchor): Stretch | undefined {
  let best: { readonly start: number; readonly score: number } | undefined;
  for (const [at, start] of placesOf(text, quote).entries()) {
    const score = 2 * sameBefore(text, start, before) - Math.min(1, Math.abs(at - occurrence));
    if (!best || score > best.score) best = { start, score };
  }
  return best && { start: best.start, end: best.start + quote.length };
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  if (quote === '') return places;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) places.push(at);
  return places;
}

function sameBefore(text: string, start: number, before: string): number {
  let same = 0;
  while (same < before.length && start - same > 0 && text[start - same - 1] === before[before.length - same - 1]) same += 1;
  return same;
}

/** A stretch without the blanks at its ends; undefined where nothing else is in it. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | undefined {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  const to = start + inside.trimEnd().length;
  return to > from ? { start: from, end: to } : undefined;
}
