/** Why an officer's command does nothing. */
export type ForwardedRefusal =
  /** Somebody was faster. */
  | 'changed'
  | 'already-resolved'
  /** Another office has it now. */
  | 'passed-on'
  | 'over'
  /** It is not with the office for this. */
  | 'not-for-this'
  | 'not-your-role'
  /** Another officer has it, or it lies at an office below. */
  | 'not-yours'
  /** Not one of the actions offered. */
  | 'unknown-action'
  | 'unknown-officer'
  | 'same-officer'
  /** Somebody stands in for them. */
  | 'officer-away'
  /** It climbed: nobody below may have it again. */
  | 'too-low'
  | 'day-past'
  | 'day-too-far'
  | 'proposal-pending'
  | 'unknown-department'
  | 'own-department'
  /** The head of administration decided whose it is. */
  | 'settled'
  /** The citizen is being asked already. */
  | 'waiting'
  | 'asked-twice'
  /** A question stops the clock only before it has run out. */
  | 'late-already';

/** All of them, for tables that must say something on each. */
export const FORWARDED_REFUSALS = [
  'changed', 'already-resolved', 'passed-on', 'over', 'not-for-this', 'not-your-role', 'not-yours', 'unknown-action', 'unknown-officer', 'same-officer', 'officer-away', 'too-low',
  'day-past', 'day-too-far', 'proposal-pending', 'unknown-department', 'own-department', 'settled', 'waiting', 'asked-twice', 'late-already',
] as const satisfies readonly ForwardedRefusal[];
