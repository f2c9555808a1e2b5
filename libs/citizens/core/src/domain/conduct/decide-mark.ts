import { err, ok, type Result } from '@pukar/kernel';

/**
 * Where a mark stands. `confirmed`: upheld again after an appeal, for good. Whatever it says, a mark ends by itself when its
 * call is older than the policy's window.
 */
export const MARK_STATES = ['proposed', 'upheld', 'dismissed', 'appealed', 'confirmed', 'lifted'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** What is asked of a mark: `uphold` and `dismiss` decide what an agent proposed, `confirm` and `lift` what a caller appealed against. */
export const MARK_COMMANDS = ['uphold', 'dismiss', 'appeal', 'confirm', 'lift'] as const;
export type MarkCommand = (typeof MARK_COMMANDS)[number];

/** A mark as a decision needs it. */
export interface Mark {
  readonly state: MarkState;
  /** The agent who proposed it. */
  readonly markedBy: string;
  /** The supervisor who upheld it; null while nobody has. */
  readonly upheldBy: string | null;
}

/** `own-mark`: nobody decides what they proposed themselves. `own-decision`: nobody decides the appeal against themselves. */
export type MarkRefusal = 'not-accepted' | 'own-mark' | 'own-decision';

/** Which commands each state accepts. What is not listed is refused. */
export const MARK_ACCEPTS = {
  proposed: ['uphold', 'dismiss'],
  upheld: ['appeal'],
  dismissed: [],
  appealed: ['confirm', 'lift'],
  confirmed: [],
  lifted: [],
} as const satisfies Record<MarkState, readonly MarkCommand[]>;

const LEADS_TO = { uphold: 'upheld', dismiss: 'dismissed', appeal: 'appealed', confirm: 'confirmed', lift: 'lifted' } as const satisfies Record<MarkCommand, MarkState>;

/** Decides what a command does to a mark, and whether this person may give it (`null`: the caller, by keypad). Saves nothing. */
export function decideMark(mark: Mark, command: MarkCommand, by: string | null): Result<MarkState, MarkRefusal> {
  const accepted: readonly MarkCommand[] = MARK_ACCEPTS[mark.state];
  if (!accepted.includes(command)) return err('not-accepted');
  if (command === 'appeal') return ok(LEADS_TO[command]);
  if (by === null || by === mark.markedBy) return err('own-mark');
  if (mark.state === 'appealed' && by === mark.upheldBy) return err('own-decision');
  return ok(LEADS_TO[command]);
}
