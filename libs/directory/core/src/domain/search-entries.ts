import type { BilingualText } from './bilingual-text.js';
import type { Category } from './category.js';
import type { Place } from './place.js';

/** What a search box looks through: the code, the names, and the words by which people ask. */
export interface SearchEntry {
  readonly code: string;
  readonly title: BilingualText;
  readonly words: readonly string[];
}

/** Categories as documents for a search box. */
export function searchEntries(categories: readonly Category[]): SearchEntry[] {
  return categories.map(({ code, name, words }) => ({ code, title: name, words }));
}

/** Places as documents for a search box; a place inside a district is also found by the district's name after its own. */
export function placeSearchEntries(places: readonly Place[]): SearchEntry[] {
  const byCode = new Map(places.map((place) => [place.code, place]));
  return places.map((place) => {
    const district = place.kind === 'district' ? undefined : byCode.get(place.districtCode);
    const withDistrict = district ? [`${place.name.en} ${district.name.en}`] : [];
    return { code: place.code, title: place.name, words: [...place.words, ...withDistrict] };
  });
}
