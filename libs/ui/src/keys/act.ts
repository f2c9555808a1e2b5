import type { Shortcut } from './key-bindings.js';

/**
 * What a desk is busy with; one at a time. `free`: between calls. `voicemail` and `paper`: between calls, with a spoken
 * message or something that came in without a call in hand.
 */
export const SITUATIONS = ['free', 'voicemail', 'paper', 'ringing', 'connecting', 'talking', 'wrap-up'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** How acts stand together in a list. */
export const ACT_GROUPS = ['call', 'parties', 'presence', 'waiting', 'form', 'tickets', 'desk'] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

/** Something that a person at the desk can do by a key, from the palette, or both. */
export interface Act {
  /** What it does, as a command: "Hold the caller, or take them back". */
  readonly name: string;
  readonly group: ActGroup;
  /** The key unless the person chose another; null: none. */
  readonly keys: Shortcut | null;
  /** Where it can be possible. Two acts with one key must share none of these. */
  readonly when: readonly Situation[];
  /** Other words by which it is looked for: English, Hindi, romanised Hindi. */
  readonly words?: string;
}
