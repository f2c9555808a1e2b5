import { useEffect, useState } from 'react';

/** The id of the field that the cursor is in; the last one that had it, while it is in none, or in something that lies over the form. */
export function useCursor(): string {
  const [at, setAt] = useState('');
  useEffect(() => {
    const look = ({ target }: FocusEvent) => { if (target instanceof HTMLElement && target.id && !target.closest('dialog')) setAt(target.id); };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
  return at;
}
