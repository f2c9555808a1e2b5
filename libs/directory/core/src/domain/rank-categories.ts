import type { Category } from './category.js';
import type { Place } from './place.js';
import { placeSearchEntries, searchEntries } from './search-entries.js';
import { type Ranked, search } from './search.js';
import { buildSearchIndex, type SearchIndex } from './search-index.js';

const MOST_SHOWN = 8;

/** Indexes of the lists met so far; a list is never changed in place, so its index stays true while it lives. */
const indexes = new WeakMap<object, SearchIndex>();

function indexOnce<T extends object>(list: T, build: (list: T) => SearchIndex): SearchIndex {
  const known = indexes.get(list);
  if (known) return known;
  const made = build(list);
  indexes.set(list, made);
  return made;
}

/**
 * Categories that a spoken or typed complaint is about, best first: "bijli nahi aa rahi", "नाली जाम", `ENE-03`.
 * The first call for a list builds its index; pass the same list each time.
 */
export function rankCategories(query: string, categories: readonly Category[], limit = MOST_SHOWN): Ranked[] {
  return search(indexOnce(categories, (list) => buildSearchIndex(searchEntries(list))), query, limit);
}

/** Places that a typed name means, best first; like {@link rankCategories}. */
export function rankPlaces(query: string, places: readonly Place[], limit = MOST_SHOWN): Ranked[] {
  return search(indexOnce(places, (list) => buildSearchIndex(placeSearchEntries(list))), query, limit);
}
