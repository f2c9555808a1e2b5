import type { Category, Department, FactDefinition, Place } from '@pukar/directory-core/contracts';

/** The directory as the complaint uses it. */
export interface Directory {
  readonly departments: readonly Department[];
  readonly categories: readonly Category[];
  readonly places: readonly Place[];
}

/** Finds categories and places by what was typed, best first; the page gives the ranking. */
export interface DirectorySearch {
  categories(query: string): readonly { readonly code: string; readonly score: number }[];
  places(query: string): readonly { readonly code: string }[];
  /** What words already tell of a fact, the likeliest first. */
  facts(definition: FactDefinition, words: string, today: Date): readonly string[];
  /** The emergency numbers that words call for. */
  danger(words: string): readonly string[];
}

/** The directory by its codes. */
export interface DirectoryIndex {
  readonly category: (code: string | null) => Category | null;
  readonly place: (code: string | null) => Place | null;
  readonly department: (code: string | null) => Department | null;
}

export function indexDirectory(directory: Directory): DirectoryIndex {
  const byCode = <T extends { readonly code: string }>(list: readonly T[]) => {
    const map = new Map<string, T>(list.map((each) => [each.code, each]));
    return (code: string | null): T | null => (code === null ? null : (map.get(code) ?? null));
  };
  return { category: byCode(directory.categories), place: byCode(directory.places), department: byCode(directory.departments) };
}
