/** No figure that a department or the public sees is about fewer persons, nor can one be had by subtracting one figure from another. */
export const LEAST_GROUP = 10;

/** From how many figures a hidden one must still be able to be, for whoever knows all that is shown. */
const LEAST_DOUBT = 5;

/** One line of counts with its parts: a category with its districts. Parts that are not named count nothing. */
export interface Line {
  readonly parts: readonly { readonly key: string; readonly count: number }[];
  /** How many parts there could be: those that are not shown are known by it. */
  readonly possibleParts: number;
}

/** What is shown of a line. */
export interface ShownLine {
  readonly parts: readonly { readonly key: string; readonly count: number }[];
  /** Of all parts, or of those that are shown where `isAll` is false. */
  readonly total: number;
  readonly isAll: boolean;
}

/** Whether a count may stand for itself. */
export const isShowable = (count: number): boolean => count === 0 || count >= LEAST_GROUP;

/**
 * Shows the parts of at least ten, most first, and the total of all only where what is left out between the two is itself no small
 * group and leaves each hidden part in doubt. Null where nothing can be shown.
 */
export function showLine({ parts, possibleParts }: Line): ShownLine | null {
  const shown = parts.filter(({ count }) => count >= LEAST_GROUP).sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const sum = (of: Line['parts']): number => of.reduce((total, { count }) => total + count, 0);
  const [all, visible] = [sum(parts), sum(shown)];
  const isAll = isInDoubt(all - visible, possibleParts - shown.length);
  const total = isAll ? all : visible;
  return total >= LEAST_GROUP ? { parts: shown, total, isAll } : null;
}

/** Whether nobody can tell a hidden part from the sum of the hidden: each is known to be less than ten. */
function isInDoubt(left: number, hiddenParts: number): boolean {
  if (left === 0) return true;
  if (left < LEAST_GROUP) return false;
  const most = LEAST_GROUP - 1;
  const [least, greatest] = [Math.max(0, left - most * (hiddenParts - 1)), Math.min(most, left)];
  return greatest - least + 1 >= LEAST_DOUBT;
}

/** The share of some among all in whole percent; null where either those or the others are a small group, or there are fewer than ten in all. */
export function showShare(some: number, all: number): number | null {
  if (all < LEAST_GROUP || !isShowable(some) || !isShowable(all - some)) return null;
  return Math.round((100 * some) / all);
}
