import { useCallback, useSyncExternalStore } from 'react';

/** What the address says: `?q=` the filter, `?ticket=` the reference that is open. */
export interface Place {
  readonly query: string;
  readonly reference: string | undefined;
}

export function readPlace(search: string): Place {
  const given = new URLSearchParams(search);
  return { query: given.get('q') ?? '', reference: given.get('ticket') || undefined };
}

export function writePlace({ query, reference }: Place): string {
  const given = new URLSearchParams();
  if (query) given.set('q', query);
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

/** Where the inbox is. Opening and leaving a ticket are steps of the browser's history; typing in the filter is not. */
export function usePlace() {
  const search = useSyncExternalStore(watch, () => window.location.search);
  const go = useCallback((change: Partial<Place>) => {
    const before = readPlace(window.location.search);
    const after = { ...before, ...change };
    const isStep = after.reference !== before.reference;
    window.history[isStep ? 'pushState' : 'replaceState'](null, '', writePlace(after));
    for (const changed of watchers) changed();
  }, []);
  return { place: readPlace(search), go };
}
