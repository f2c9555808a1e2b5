import { useShortcuts } from '@pukar/ui';
import { type RefObject, useEffect, useRef } from 'react';
import type { Place } from './address.js';

interface InboxKeys {
  readonly screen: RefObject<HTMLElement | null>;
  readonly place: Place;
  readonly go: (change: Partial<Place>) => void;
  readonly onChoose: (reference: string, isRange: boolean) => void;
  /** Leaves whatever is open besides a ticket; false where nothing is. */
  readonly onLeave: () => boolean;
}

/**
 * The keys of the list. `j` and `k` move through the rows by moving the focus, so that Enter opens what has it and `x` chooses
 * it; the focus goes to a ticket when the officer opens one, and back to its row when they leave it, and never by itself.
 */
export function useInboxKeys({ screen, place: { reference, query, search }, go, onChoose, onLeave }: InboxKeys): void {
  const shown = useRef(reference);
  const rows = () => [...(screen.current?.querySelectorAll<HTMLElement>('a[data-reference]') ?? [])];
  const filter = () => screen.current?.querySelector<HTMLInputElement>('input[type=search]');
  const current = () => rows().find((row) => row === document.activeElement) ?? rows().find((row) => row.dataset.reference === reference);

  const move = (by: number) => {
    const all = rows();
    const from = all.findIndex((row) => row === current());
    all[from < 0 ? 0 : Math.min(Math.max(from + by, 0), all.length - 1)]?.focus();
  };
  const choose = (isRange: boolean) => {
    const row = current();
    if (row?.dataset.state !== 'received' && row?.dataset.state !== 'assigned') return false;
    onChoose(row.dataset.reference!, isRange);
    return true;
  };
  const escape = () => {
    if (document.activeElement === filter()) {
      if (query || search) go({ query: '', search: undefined });
      else rows()[0]?.focus();
    } else if (onLeave()) return true;
    else if (reference) go({ reference: undefined });
    else if (search) go({ query: '', search: undefined });
    else return false;
    return true;
  };

  useShortcuts({ j: () => move(1), k: () => move(-1), x: () => choose(false), 'Shift+X': () => choose(true), '/': () => filter()?.focus(), Escape: escape });

  useEffect(() => {
    const before = shown.current;
    if (before === reference) return;
    shown.current = reference;
    if (reference) screen.current?.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    else screen.current?.querySelector<HTMLElement>(`a[data-reference="${CSS.escape(before ?? '')}"]`)?.focus();
  }, [reference, screen]);
}
