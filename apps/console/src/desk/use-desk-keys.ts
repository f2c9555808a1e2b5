import type { CallPhase } from '@pukar/acd-console';
import { useShortcuts } from '@pukar/ui';
import { type DeskActs, deskKeys } from './desk-keys.js';

/** Binds the desk's keys. */
export function useDeskKeys(phase: CallPhase, acts: DeskActs): void {
  useShortcuts(deskKeys(phase, acts));
}
