import type { ActKeys } from '../keys/act-keys.js';
import type { PaletteItem } from '../keys/act-board.js';
import { type ActId, actOf } from '../keys/desk-acts.js';
import { ACT_GROUPS, type ActGroup } from '../keys/act.js';

/** One line of the palette. */
export interface PaletteLine extends PaletteItem {
  readonly keys?: string | undefined;
}

/** The acts that are possible now as lines, in the order of their groups. */
export function linesOfActs(ids: readonly ActId[], keys: ActKeys, groupNames: Readonly<Record<ActGroup, string>>, run: (id: ActId) => unknown): readonly PaletteLine[] {
  return ACT_GROUPS.flatMap((group) => ids.filter((id) => actOf(id).group === group).map((id) => {
    const { name, words } = actOf(id);
    return { id, name, group: groupNames[group], keys: keys[id], run: () => run(id), ...(words === undefined ? {} : { words }) };
  }));
}

/** Small letters, without marks that are written or not: accents, and the dot of Hindi that few keyboards have. */
const folded = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f\u093c]/g, '').toLowerCase();
const wordsOf = (text: string): readonly string[] => folded(text).split(/[^\p{L}\p{M}\p{N}+]+/u).filter(Boolean);

/**
 * The lines in which every typed word begins a word of the name, of the other words, or is the key; the better the name
 * answers, the earlier. With nothing typed, all of them as they come.
 */
export function searchLines(lines: readonly PaletteLine[], query: string): readonly PaletteLine[] {
  const typed = wordsOf(query);
  if (typed.length === 0) return lines;
  return lines
    .map((line) => ({ line, rank: rankOf(line, typed) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ line }) => line);
}

function rankOf(line: PaletteLine, typed: readonly string[]): number | null {
  const [name, others] = [wordsOf(line.name), [...wordsOf(line.words ?? ''), ...wordsOf(line.group), folded(line.keys ?? '')]];
  let rank = 0;
  for (const word of typed) {
    const at = name.findIndex((each) => each.startsWith(word));
    if (at >= 0) rank += at === 0 ? 0 : 1;
    else if (others.some((each) => each.startsWith(word))) rank += 4;
    else return null;
  }
  return rank;
}
