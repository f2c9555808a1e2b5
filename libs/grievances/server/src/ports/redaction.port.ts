import type { ForwardPreview } from '@pukar/grievances-core/contracts';
import type { Known } from './vault.port.js';

/** A text with what identifies somebody replaced by marks; offsets are of the text as given, in UTF-16 units. */
export interface Redacted {
  readonly text: string;
  readonly redactions: readonly ForwardPreview['redactions'][number][];
}

/** Takes out of a text what would tell a department who the citizen is. */
export abstract class RedactionPort {
  abstract redact(text: string, known: Known): Redacted;
}
