import { contextOf } from './number-context.js';
import type { Redaction } from './span.js';
import type { Token } from './tokens.js';

/** The fourth letter of a PAN says what its holder is (Income Tax Department): P a person, C a company, … */
const HOLDER = /^.{3}[PCHFATBLJG]/i;

/** PANs: five letters, four digits, one letter; with spaces only where the words beside it say that it is one. */
export function findPans(tokens: readonly Token[]): Redaction[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word' || !/^[a-z]{5}$/i.test(token.text)) return [];
    const digits = afterGap(tokens, at);
    if (!digits || tokens[digits]!.kind !== 'digits' || tokens[digits]!.text.length !== 4) return [];
    const last = afterGap(tokens, digits);
    if (!last || !/^[a-z]$/i.test(tokens[last]!.text)) return [];
    const isContiguous = last === at + 2;
    const isPan = contextOf(tokens, at, last) === 'pan' || (isContiguous && HOLDER.test(token.text));
    return isPan ? [{ kind: 'pan' as const, start: token.start, end: tokens[last]!.end }] : [];
  });
}

/** The next token, over one space or hyphen. */
function afterGap(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at + 1];
  if (!next) return undefined;
  if (next.kind !== 'gap') return at + 1;
  return /^[ -]$/.test(next.text) && tokens[at + 2] ? at + 2 : undefined;
}
