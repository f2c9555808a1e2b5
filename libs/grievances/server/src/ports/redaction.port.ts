import type { ForwardPreview } from '@pukar/grievances-core/contracts';
import type { Stretch } from '@pukar/grievances-core/domain';
import type { KnownOfCaller } from './vault.port.js';

/** A text with what identifies somebody replaced by marks; offsets are of the text as given, in UTF-16 units. */
export interface Redacted {
  readonly text: string;
  readonly redactions: readonly Found[];
  /** What was recognised and left in, as was asked. */
  readonly leftIn?: readonly Found[];
}

type Found = ForwardPreview['redactions'][number];

/** What an agent changed of it, as places of that text. */
export interface ByHand {
  readonly takenOut: readonly Stretch[];
  readonly leftIn: readonly Stretch[];
}

/** What must not be read in a forwarded statement: ticket numbers too, because whoever knows one can ask, rate and close by it. */
export interface Known extends KnownOfCaller {
  readonly tickets: readonly string[];
}

/** Takes out of a text what would tell a department who the citizen is, or open their tickets. */
export abstract class RedactionPort {
  /** Digits of a text that may be ticket numbers, in ASCII, however they are written. */
  abstract mayBeTickets(text: string): readonly string[];
  /** An Aadhaar or a ticket number is never left in, whatever is asked. */
  abstract redact(text: string, known: Known, byHand?: ByHand): Redacted;
}
