import { rankCategories, rankPlaces } from '@pukar/directory-core/domain';
import type { Directory, DirectorySearch } from '@pukar/grievances-console';

/** The directory's own ranking, as the form's type-ahead asks it. */
export function searchOf({ categories, places }: Directory): DirectorySearch {
  return {
    categories: (query) => rankCategories(query, categories),
    places: (query) => rankPlaces(query, places),
  };
}
