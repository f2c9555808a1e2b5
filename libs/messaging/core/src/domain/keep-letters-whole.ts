import { firstCutLetter } from './sms-parts.js';
import type { Segment } from './text-segments.js';

/** A conjunct with its signs is hardly longer; more spaces than this would be seen. */
const MOST_SPACES = 6;
/** Two spaces suffice for three parts; more places make the search long. */
const MOST_PLACES = 2;

/**
 * The text with no letter cut where one part of the SMS ends: a space more, between the words of a value or after it, moves what
 * follows. The fixed words stay as the operators have them registered. Where nothing helps, the text as it was.
 */
export function keepLettersWhole(segments: readonly Segment[]): string {
  const text = segments.map((segment) => segment.text).join('');
  return firstCutLetter(text) === undefined ? text : (widened(text, placesIn(segments, text), MOST_PLACES) ?? text);
}

function widened(text: string, places: readonly number[], depth: number): string | undefined {
  const cut = firstCutLetter(text);
  if (cut === undefined) return text;
  if (depth === 0) return undefined;
  // The nearest place before the cut moves least of the text.
  for (const place of places.filter((one) => one <= cut).reverse()) {
    for (let spaces = 1; spaces <= MOST_SPACES; spaces += 1) {
      const wider = text.slice(0, place) + ' '.repeat(spaces) + text.slice(place);
      const further = firstCutLetter(wider);
      if (further === undefined) return wider;
      if (further <= cut + spaces) continue;
      const found = widened(wider, places.map((one) => (one >= place ? one + spaces : one)), depth - 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Where a space may be added: where there is one already, within a value or right after it. */
function placesIn(segments: readonly Segment[], text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const { text: piece, isValue } of segments) {
    for (let within = 1; isValue && within <= piece.length; within += 1) if (text[at + within] === ' ') places.push(at + within);
    at += piece.length;
  }
  return places;
}
