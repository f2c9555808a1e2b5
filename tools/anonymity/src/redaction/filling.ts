import type { Code } from './codes.js';
import type { Chance } from './random.js';
import type { Voice } from './voices/voice.js';

/** What the vault is told of the citizen while the statement is made. */
export interface KnownSoFar {
  readonly names: string[];
  readonly addresses: string[];
  readonly tickets: string[];
}

/** What a slot is filled from. */
export interface Filling {
  readonly code: Code;
  readonly voice: Voice;
  readonly chance: Chance;
  readonly known: KnownSoFar;
}
