import { type DigitGroup, digitChains } from './digit-chains.js';
import type { Redaction } from './span.js';
import { type Token, tokenise } from './tokens.js';

/** As many digits as a ticket number has. */
const DIGITS = 11;

interface InARow {
  readonly digits: string;
  readonly groups: readonly DigitGroup[];
}

/** Eleven digits in a row, as ASCII and each once, however they are grouped, written or spelt: any of them may be a ticket number. */
export const elevenDigitsIn = (text: string): string[] => [...new Set(inARow(tokenise(text)).map(({ digits }) => digits))];

/** The ticket numbers that are known. */
export function findTickets(tokens: readonly Token[], tickets: readonly string[]): Redaction[] {
  if (tickets.length === 0) return [];
  return inARow(tokens)
    .filter(({ digits }) => tickets.includes(digits))
    .map(({ groups }) => ({ kind: 'ticket', start: tokens[groups[0]!.first]!.start, end: tokens[groups.at(-1)!.last]!.end }));
}

/** A list is no list here: `4821, 7735, 016` is how it is read aloud. */
function inARow(tokens: readonly Token[]): InARow[] {
  return digitChains(tokens, { withLists: true }).flatMap((chain) => chain.flatMap((_, from) => {
    const found = startingAt(chain.slice(from, from + DIGITS));
    return found ? [found] : [];
  }));
}

function startingAt(groups: readonly DigitGroup[]): InARow | undefined {
  let digits = '';
  for (const [at, group] of groups.entries()) {
    digits += group.digits;
    if (digits.length === DIGITS) return { digits, groups: groups.slice(0, at + 1) };
    if (digits.length > DIGITS) return undefined;
  }
  return undefined;
}
