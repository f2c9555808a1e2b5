import { Notice } from '@pukar/ui';
import { useEffect, useRef, useState } from 'react';

/** What became of what was just decided. */
export interface Told {
  readonly tone: 'done' | 'late';
  readonly words: string;
}

/** Says what became of something, and looks at the list anew. */
export function useTold(look: () => void) {
  const [told, setTold] = useState<Told | null>(null);
  const say = (tone: Told['tone'], words: string): void => {
    setTold({ tone, words });
    look();
  };
  return { told, say, forget: () => setTold(null) };
}

/** It stands above the list: what was decided leaves it, with the key that was pressed, and whoever works by keyboard goes on above the next. */
export function ToldAbove({ told, testId }: { readonly told: Told | null; readonly testId: string }) {
  const above = useRef<HTMLDivElement>(null);
  useEffect(() => { if (told) above.current?.focus(); }, [told]);
  return told && <div ref={above} tabIndex={-1}><Notice tone={told.tone} testId={testId}>{told.words}</Notice></div>;
}
