/** Something found by what was typed; only the order of scores means anything. */
interface Found {
  readonly code: string;
  readonly score: number;
}

/** What is likely counts up to this much more. */
const MORE_IF_LIKELY = 0.8;
/** A code that was typed is meant, however seldom. */
const CODE_TYPED = 1_000;

/** So many have a digit. */
export const MOST_OFFERED = 9;

/** What was found by the words, that which callers from here complain of most first among what fits alike. */
export function bestFirst(found: readonly Found[], likely: readonly { readonly code: string; readonly weight: number }[]): Found[] {
  const weights = new Map(likely.map(({ code, weight }) => [code, weight]));
  const scoreOf = ({ code, score }: Found): number => (score >= CODE_TYPED ? score : score * (1 + MORE_IF_LIKELY * (weights.get(code) ?? 0)));
  return found.toSorted((a, b) => scoreOf(b) - scoreOf(a)).slice(0, MOST_OFFERED);
}
