import { useCallback, useEffect, useState } from 'react';

const SHOWN_MS = 10_000;

/** A message that is shown for a while and then goes by itself. */
export function usePassingMessage(): readonly [string | null, (message: string | null) => void] {
  const [shown, setShown] = useState<{ readonly message: string } | null>(null);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const show = useCallback((message: string | null) => setShown(message === null ? null : { message }), []);
  return [shown?.message ?? null, show];
}
