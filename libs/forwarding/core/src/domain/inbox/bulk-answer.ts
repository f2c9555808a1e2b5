import { err, ok, type Result } from '@pukar/kernel';

/** How long an answer to several tickets at once can be taken back, in seconds. */
export const UNDO_SECONDS = 30;

/** The most tickets that one answer may go to. */
export const MOST_AT_ONCE = 200;

/** An answer to several tickets: until `appliesAt` nothing has happened to any of them. */
export interface BulkAnswer {
  readonly appliesAt: Date;
  readonly undoneAt: Date | null;
  /** When somebody began to apply it. */
  readonly appliedAt: Date | null;
}

/** `waiting`: can be taken back; `applying`: the time is over; `undone`, `applied`: nothing more happens. */
export type BulkState = 'waiting' | 'applying' | 'undone' | 'applied';

/** Where an answer to several tickets stands. */
export function stateOfBulk({ appliesAt, undoneAt, appliedAt }: BulkAnswer, now: Date): BulkState {
  if (undoneAt) return 'undone';
  if (appliedAt) return 'applied';
  return now < appliesAt ? 'waiting' : 'applying';
}

/** When an answer given now is applied. */
export const appliesFrom = (now: Date): Date => new Date(now.getTime() + UNDO_SECONDS * 1_000);

/** Decides whether an answer can still be taken back. Taking it back twice is no fault. */
export function undoBulk(answer: BulkAnswer, now: Date): Result<BulkAnswer, 'too-late'> {
  const state = stateOfBulk(answer, now);
  if (state === 'undone') return ok(answer);
  return state === 'waiting' ? ok({ ...answer, undoneAt: now }) : err('too-late');
}
