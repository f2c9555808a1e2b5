import { type DirectoryIndex, type DirectorySearch, indexDirectory } from '@pukar/grievances-console';
import { useEffect, useMemo, useState } from 'react';
import { useDirectory } from './use-directory.js';

type Search = typeof import('./directory-search.js');

/** The directory with the form's type-ahead, both asked for once they are wanted. */
export function useKnownDirectory(isWanted: boolean): { readonly known: { readonly index: DirectoryIndex; readonly search: DirectorySearch } | null; readonly hasFailed: boolean } {
  const { directory, hasFailed } = useDirectory(isWanted);
  const [search, setSearch] = useState<Search | 'failed' | null>(null);
  useEffect(() => { if (isWanted) import('./directory-search.js').then((loaded) => setSearch(loaded), () => setSearch('failed')); }, [isWanted]);
  const known = useMemo(() => (directory && search && search !== 'failed' ? { index: indexDirectory(directory), search: search.searchOf(directory) } : null), [directory, search]);
  return { known, hasFailed: hasFailed || search === 'failed' };
}
