import type { Category, Place } from '@pukar/directory-core/contracts';
import type { ComboboxOption } from '@pukar/ui';
import type { DirectoryIndex } from '../directory.js';

/** A category as a line of the type-ahead: its code, its name, and its name in Hindi. */
export const categoryOption = (category: Category): ComboboxOption => ({
  value: category.code, code: category.code, name: category.name.en, second: { text: category.name.hi, lang: 'hi-IN' },
});

/** A place with the district that it lies in. */
export function placeOption(place: Place, index: DirectoryIndex): ComboboxOption {
  return { value: place.code, name: placeName(place, index), second: { text: place.name.hi, lang: 'hi-IN' } };
}

/** `Berasia, Bhopal`; a district by its own name, marked as one. */
export function placeName(place: Place, index: DirectoryIndex): string {
  if (place.kind === 'district') return `${place.name.en} district`;
  const district = index.place(place.districtCode);
  return district && district.name.en !== place.name.en ? `${place.name.en}, ${district.name.en}` : place.name.en;
}
