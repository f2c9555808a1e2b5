import type { OfficeAct } from '@pukar/forwarding-core/contracts';
import type { ForwardedCommand, ForwardedRefusal } from '@pukar/forwarding-core/domain';
import type { ActWords } from '../../persistence/save-deed.js';

/** Something that an officer asked to be done to a ticket: the command to be decided, and what is kept and told of it. */
export interface Deed {
  /** The version that the officer saw. */
  readonly version: number;
  readonly command: (now: Date) => ForwardedCommand;
  /** The act that others hear of; `resolved` has an event of its own. */
  readonly act: OfficeAct | 'resolved';
  readonly words: ActWords;
  /** For the history's sentence and the audit: codes only. */
  readonly detail?: Readonly<Record<string, string>>;
}

/** What may come of it. */
export type DeedRefusal = ForwardedRefusal | 'not-found' | 'unknown-evidence';
