import { useCallback, useState } from 'react';

/** Which tickets are chosen, and the one that a range begins at. */
export interface Selected {
  readonly references: ReadonlySet<string>;
  readonly anchor: string | undefined;
}

export const NOTHING_SELECTED: Selected = { references: new Set(), anchor: undefined };

/** Chooses a ticket, or lets it go. */
export function toggle({ references }: Selected, reference: string): Selected {
  const changed = new Set(references);
  if (!changed.delete(reference)) changed.add(reference);
  return { references: changed, anchor: reference };
}

/** Chooses everything from the last one chosen to this one, as the list shows it. */
export function extend(selected: Selected, reference: string, shown: readonly string[]): Selected {
  const [from, to] = [shown.indexOf(selected.anchor ?? reference), shown.indexOf(reference)];
  if (from < 0 || to < 0) return toggle(selected, reference);
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { references: new Set([...selected.references, ...range]), anchor: selected.anchor ?? reference };
}

/** What is chosen and can still be: those that the list shows, at most `most`. */
export const chosenOf = ({ references }: Selected, shown: readonly string[], most: number): readonly string[] => shown.filter((each) => references.has(each)).slice(0, most);

export function useSelection() {
  const [selected, setSelected] = useState(NOTHING_SELECTED);
  const choose = useCallback((reference: string, shown: readonly string[], isRange: boolean) => {
    setSelected((before) => (isRange ? extend(before, reference, shown) : toggle(before, reference)));
  }, []);
  const chooseAll = useCallback((shown: readonly string[]) => setSelected({ references: new Set(shown), anchor: shown[0] }), []);
  const clear = useCallback(() => setSelected(NOTHING_SELECTED), []);
  return { selected, choose, chooseAll, clear };
}
