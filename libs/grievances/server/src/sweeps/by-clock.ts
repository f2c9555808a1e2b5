import type { Actor } from '../persistence/history-store.js';

/** Nobody did it: its time had come. */
export const BY_CLOCK: Actor = { kind: 'system', id: 'clock' };
