import { createContext, useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { ActBoard, type PaletteItem } from './act-board.js';
import type { ActKeys } from './act-keys.js';
import type { ActId } from './desk-acts.js';
import type { Shortcut } from './key-bindings.js';
import { useShortcuts } from './use-shortcuts.js';

/** The acts of the screen and their keys. Without a provider they have the keys that they come with. */
export const ActsContext = createContext(new ActBoard());

/** The key of every act, as it is now. */
export function useActKeys(): ActKeys {
  const board = useContext(ActsContext);
  return useSyncExternalStore(board.onChange, () => board.keys);
}

/**
 * Binds acts to their keys and offers them to the palette. One without a handler is not possible now; a handler that gives
 * `false` leaves its key to another part.
 */
export function useActs(acts: Readonly<Partial<Record<ActId, (() => unknown) | undefined>>>): void {
  const board = useContext(ActsContext);
  const keys = useActKeys();
  const possible = (Object.keys(acts) as ActId[]).filter((id) => acts[id] !== undefined);
  const byKeys = new Map<Shortcut, () => unknown>();
  for (const id of possible) {
    const key = keys[id];
    if (key !== undefined && !byKeys.has(key)) byKeys.set(key, () => acts[id]?.());
  }
  useShortcuts(Object.fromEntries(byKeys));

  const run = useEffectEvent((id: ActId) => acts[id]?.());
  const names = possible.join(' ');
  useEffect(() => (names === '' ? undefined : board.offer(names.split(' ') as ActId[], (id) => run(id))), [board, names]);
}

/** Lists things in the palette while this part is on the screen. Give the same array until they change. */
export function usePaletteItems(items: readonly PaletteItem[]): void {
  const board = useContext(ActsContext);
  useEffect(() => (items.length === 0 ? undefined : board.list(items)), [board, items]);
}
