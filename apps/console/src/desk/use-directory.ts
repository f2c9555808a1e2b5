import { type DirectorySnapshot, directorySnapshotSchema } from '@pukar/directory-core/contracts';
import { useCallback, useEffect, useState } from 'react';

const TRY_AGAIN_MS = 3_000;

/**
 * Departments, categories and places. The browser keeps them and asks only whether its version is still the right one, so
 * a desk that is loaded again has them at once. Asked for while they are wanted, and again until they are there.
 */
export function useDirectory(isWanted = true): { readonly directory: DirectorySnapshot | null; readonly hasFailed: boolean } {
  const [directory, setDirectory] = useState<DirectorySnapshot | null>(null);
  const [failures, setFailures] = useState(0);
  const load = useCallback(async (signal: AbortSignal) => {
    try {
      const response = await fetch('/api/directory', { cache: 'no-cache', credentials: 'same-origin', headers: { accept: 'application/json' }, signal });
      setDirectory(directorySnapshotSchema.parse(await response.json()));
    } catch {
      if (!signal.aborted) setFailures((before) => before + 1);
    }
  }, []);

  const isMissing = isWanted && directory === null;
  useEffect(() => {
    if (!isMissing) return;
    const stop = new AbortController();
    const timer = setTimeout(() => void load(stop.signal), failures === 0 ? 0 : TRY_AGAIN_MS);
    return () => { clearTimeout(timer); stop.abort(); };
  }, [isMissing, failures, load]);
  return { directory, hasFailed: failures > 0 };
}
