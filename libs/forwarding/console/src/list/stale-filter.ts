import type { InboxRow } from '@pukar/forwarding-core/contracts';
import type { Filter } from './filter.js';
import { officeOf } from './row-facts.js';

/** A filter without the category, place or office that no ticket of the list has any more, and what was left out, to be told. */
export function withoutStale(filter: Filter, rows: readonly InboxRow[]): { readonly filter: Filter; readonly stale: readonly string[] } {
  const stale: string[] = [];
  const kept = (key: 'category' | 'place' | 'office', of: (row: InboxRow) => string | undefined) => {
    const value = filter[key];
    if (!value || rows.some((row) => of(row) === value)) return value;
    stale.push(`${key}=${value}`);
    return undefined;
  };
  return { filter: { ...filter, category: kept('category', (row) => row.categoryCode), place: kept('place', (row) => row.placeName?.en), office: kept('office', officeOf) }, stale };
}
