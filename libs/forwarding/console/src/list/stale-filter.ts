import type { InboxRow } from '@pukar/forwarding-core/contracts';
import type { Filter } from './filter.js';

/** A filter without the category or place that no ticket of the list has any more and the office that is not below, and what was left out, to be told. */
export function withoutStale(filter: Filter, rows: readonly InboxRow[], below: readonly string[]): { readonly filter: Filter; readonly stale: readonly string[] } {
  const stale: string[] = [];
  const kept = (key: 'category' | 'place' | 'office', isThere: (value: string) => boolean) => {
    const value = filter[key];
    if (!value || isThere(value)) return value;
    stale.push(`${key}=${value}`);
    return undefined;
  };
  const category = kept('category', (value) => rows.some(({ categoryCode }) => categoryCode === value));
  const place = kept('place', (value) => rows.some(({ placeCode }) => placeCode === value));
  const office = kept('office', (value) => (value === 'below' ? below.length > 0 : below.includes(value)));
  return { filter: { ...filter, category, place, office }, stale };
}
