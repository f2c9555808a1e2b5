import type { BilingualText } from './bilingual-text.js';

/** A public number that a caller in danger or need is told. */
export interface EmergencyNumber {
  /** As it is dialled, digits only. */
  readonly number: string;
  readonly name: BilingualText;
}
