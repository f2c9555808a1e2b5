import { factsInWords, rankCategories, rankPlaces, soundsDangerous } from '@pukar/directory-core/domain';
import type { Directory, DirectorySearch } from '@pukar/grievances-console';

/** Of more than can be shown, the likely ones are put first. */
const MOST_FOUND = 24;
const MOST_PLACES = 9;

/** The directory's own ranking, as the form's type-ahead asks it. */
export function searchOf({ categories, places }: Directory): DirectorySearch {
  return {
    categories: (query) => rankCategories(query, categories, MOST_FOUND),
    places: (query) => rankPlaces(query, places, MOST_PLACES),
    facts: factsInWords,
    danger: soundsDangerous,
  };
}
