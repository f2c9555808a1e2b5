/** What is shown of a statement that was found: a piece of it, and where the words are in that piece. */
export interface FoundExcerpt {
  readonly text: string;
  /** `[start, end]` in UTF-16 units of `text`. */
  readonly found: readonly (readonly [number, number])[];
}

const LONGEST = 160;
const BEFORE = 40;

/** At most 160 letters of a statement on one line, around the first word found; it begins and ends at words. */
export function excerptAround(statement: string, found: readonly (readonly [number, number])[]): FoundExcerpt {
  const first = found[0]?.[0] ?? 0;
  const from = first <= BEFORE || statement.length <= LONGEST ? 0 : beginOfWord(statement, first - BEFORE, first);
  const to = statement.length - from <= LONGEST ? statement.length : endOfWord(statement, from + LONGEST, found[0]?.[1] ?? from);
  const lead = from > 0 ? '…' : '';
  // A line break is one letter too: nothing moves.
  const text = `${lead}${statement.slice(from, to).replace(/\s/g, ' ')}${to < statement.length ? '…' : ''}`;
  const shift = lead.length - from;
  return { text, found: found.filter(([start, end]) => start >= from && end <= to).map(([start, end]) => [start + shift, end + shift] as const) };
}

function beginOfWord(text: string, at: number, atMost: number): number {
  const space = text.slice(at, atMost).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function endOfWord(text: string, at: number, atLeast: number): number {
  const space = text.slice(0, at).search(/\s\S*$/);
  return space > atLeast ? space : Math.max(at, atLeast);
}
