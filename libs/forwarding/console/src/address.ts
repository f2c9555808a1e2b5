import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Filter, readFilter, writeFilter } from './list/filter.js';

/** What the address says: the filter and the words typed (`?q=`), the words that all statements are searched for (`?search=`), and the reference that is open (`?ticket=`). */
export interface Place {
  readonly filter: Filter;
  readonly query: string;
  readonly search?: string | undefined;
  readonly reference: string | undefined;
}

/** A place as an address says it, and what of the address is no filter that anybody knows. */
export function readPlace(search: string): Place & { readonly ignored: readonly string[] } {
  const given = new URLSearchParams(search);
  return { ...readFilter(search), query: given.get('q') ?? '', search: given.get('search') || undefined, reference: given.get('ticket') || undefined };
}

export function writePlace({ filter, query, search, reference }: Place): string {
  const given = new URLSearchParams();
  writeFilter(filter, given);
  if (query) given.set('q', query);
  if (search) given.set('search', search);
  if (reference) given.set('ticket', reference);
  const written = given.toString();
  return written ? `?${written}` : '?';
}

const watchers = new Set<() => void>();

function watch(changed: () => void): () => void {
  watchers.add(changed);
  window.addEventListener('popstate', changed);
  return () => {
    watchers.delete(changed);
    window.removeEventListener('popstate', changed);
  };
}

/** Where the inbox is. Opening and leaving a ticket, a search and another filter are steps of the browser's history; typing words is not. */
export function usePlace() {
  const search = useSyncExternalStore(watch, () => window.location.search);
  const go = useCallback((change: Partial<Place>) => {
    const before = readPlace(window.location.search);
    const isStep = ('reference' in change && change.reference !== before.reference) || ('search' in change && change.search !== before.search) || 'filter' in change;
    window.history[isStep ? 'pushState' : 'replaceState'](null, '', writePlace({ ...before, ...change }) + window.location.hash);
    for (const changed of watchers) changed();
  }, []);
  return { place: useMemo(() => readPlace(search), [search]), go };
}
