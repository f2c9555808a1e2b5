import type { CallPhase } from '@pukar/acd-console';
import { useActs, useShortcuts } from '@pukar/ui';
import { type DeskActs, deskActs, fixedKeys } from './desk-keys.js';

/** Binds the acts of the desk's bars, and the keys that are always the same. */
export function useDeskKeys(phase: CallPhase, acts: DeskActs): void {
  useActs(deskActs(phase, acts));
  useShortcuts(fixedKeys(phase, acts));
}
