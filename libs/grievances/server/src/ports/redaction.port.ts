import type { ForwardPreview } from '@pukar/grievances-core/contracts';
import type { KnownOfCaller } from './vault.port.js';

/** A text with what identifies somebody replaced by marks; offsets are of the text as given, in UTF-16 units. */
export interface Redacted {
  readonly text: string;
  readonly redactions: readonly ForwardPreview['redactions'][number][];
}

/** What must not be read in a forwarded statement: ticket numbers too, because whoever knows one can ask, rate and close by it. */
export interface Known extends KnownOfCaller {
  readonly tickets: readonly string[];
}

/** Takes out of a text what would tell a department who the citizen is, or open their tickets. */
export abstract class RedactionPort {
  /** Digits of a text that may be ticket numbers, in ASCII, however they are written. */
  abstract mayBeTickets(text: string): readonly string[];
  abstract redact(text: string, known: Known): Redacted;
}
