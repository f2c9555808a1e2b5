import { useShortcuts } from '@pukar/ui';
import { type RefObject, useEffect, useRef } from 'react';
import type { Place } from './address.js';

/**
 * The keys of the inbox. `j` and `k` move through the rows by moving the focus, so that Enter opens what has it; the focus
 * goes to a ticket when the officer opens one, and back to its row when they leave it, and never anywhere by itself.
 */
export function useInboxKeys(screen: RefObject<HTMLElement | null>, { reference, query }: Place, go: (change: Partial<Place>) => void) {
  const shown = useRef(reference);
  const rows = () => [...(screen.current?.querySelectorAll<HTMLElement>('a[data-reference]') ?? [])];
  const filter = () => screen.current?.querySelector<HTMLInputElement>('input[type=search]');

  const move = (by: number) => {
    const all = rows();
    const focused = all.findIndex((row) => row === document.activeElement);
    const from = focused >= 0 ? focused : all.findIndex((row) => row.dataset.reference === reference && row.dataset.state === 'received');
    const next = all[from < 0 ? 0 : Math.min(Math.max(from + by, 0), all.length - 1)];
    next?.focus();
  };

  const escape = () => {
    if (document.activeElement === filter()) {
      if (query) go({ query: '' });
      else rows()[0]?.focus();
    } else if (reference) go({ reference: undefined });
    else return false;
    return true;
  };

  useShortcuts({ j: () => move(1), k: () => move(-1), '/': () => filter()?.focus(), Escape: escape });

  useEffect(() => {
    const before = shown.current;
    if (before === reference) return;
    shown.current = reference;
    if (reference) screen.current?.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    else screen.current?.querySelector<HTMLElement>(`a[data-reference="${CSS.escape(before ?? '')}"]`)?.focus();
  }, [reference, screen]);

  return { open: (chosen: string) => go({ reference: chosen }), close: () => go({ reference: undefined }) };
}
