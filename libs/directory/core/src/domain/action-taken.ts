import type { BilingualText } from './bilingual-text.js';

/** What an officer says was done when resolving: chosen from a list, so that it can be spoken in the caller's language. */
export interface ActionTaken {
  /** Stable kebab-case code, e.g. `supply-restored`. */
  readonly code: string;
  readonly name: BilingualText;
  /** The full sentence that the citizen hears or reads. */
  readonly spoken: BilingualText;
}
