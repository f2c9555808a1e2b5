/** How often one rating was given to one question in one language. */
export interface Tally {
  readonly question: string;
  readonly language: string;
  readonly rating: number;
  readonly count: number;
}

/** What is shown of a group of answers: `null` where there are too few to show. */
export type Figure = { readonly count: number; readonly mean: number } | null;

/** A question, all languages together and each. */
export interface QuestionFigures {
  readonly question: string;
  readonly all: Figure;
  readonly byLanguage: readonly { readonly language: string; readonly figure: Figure }[];
}

/** A group of fewer answers is not shown: who answered might be guessed from it. */
export const FEWEST_SHOWN = 10;

interface Group {
  readonly count: number;
  readonly sum: number;
}

/**
 * The figures of each question. Groups under {@link FEWEST_SHOWN} are hidden, and where what is hidden could be worked out
 * from the rest (the hidden together are fewer than that), the smallest of the others is hidden too.
 */
export function shownFigures(tallies: readonly Tally[]): readonly QuestionFigures[] {
  return [...new Set(tallies.map(({ question }) => question))].map((question) => {
    const of = tallies.filter((tally) => tally.question === question);
    const groups = new Map([...new Set(of.map(({ language }) => language))].map((language) => [language, sumOf(of.filter((tally) => tally.language === language))]));
    const shown = mayBeShown(groups);
    const all = sumOf(of);
    return {
      question,
      all: all.count >= FEWEST_SHOWN ? figureOf(all) : null,
      byLanguage: [...groups].map(([language, group]) => ({ language, figure: shown.has(language) ? figureOf(group) : null })),
    };
  });
}

function mayBeShown(groups: ReadonlyMap<string, Group>): ReadonlySet<string> {
  const bySize = [...groups].sort(([, a], [, b]) => a.count - b.count);
  let hidden = bySize.filter(([, { count }]) => count < FEWEST_SHOWN).length;
  const hiddenCount = (): number => bySize.slice(0, hidden).reduce((sum, [, { count }]) => sum + count, 0);
  while (hidden > 0 && hidden < bySize.length && hiddenCount() < FEWEST_SHOWN) hidden += 1;
  return new Set(bySize.slice(hidden).map(([language]) => language));
}

const sumOf = (tallies: readonly Tally[]): Group => tallies.reduce(({ count, sum }, one) => ({ count: count + one.count, sum: sum + one.rating * one.count }), { count: 0, sum: 0 });

const figureOf = ({ count, sum }: Group): Figure => ({ count, mean: Math.round((sum / count) * 10) / 10 });
