import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { isInHand } from '@pukar/forwarding-core/inbox';
import { inboxText } from '../messages.js';
import type { Switch } from './filter.js';

const isLate = (row: InboxRow, now: Date): boolean => isInHand(row.state) && new Date(row.actBy) <= now;

/** Whether a row is what a switch of the list asks for. */
export const IS = {
  late: isLate,
  mine: (_row: InboxRow) => false,
  unassigned: (row: InboxRow) => row.assignedTo === null,
  decide: (row: InboxRow) => row.task !== 'answer',
  waiting: (row: InboxRow) => row.waitingUntil !== null,
  reopened: (row: InboxRow) => row.isReopened,
} satisfies Record<Switch, (row: InboxRow, now: Date) => boolean>;

/** The level that a row has climbed to. */
export const levelOf = (row: InboxRow): number => row.level;

/** The code and the name of the office that has it. */
export const officeOf = (row: InboxRow): string => row.officeCode;
export const officeNameOf = (_row: InboxRow): string => '';

/** What else an officer must know of a ticket before they open it, in words. */
export function flagsOf(row: InboxRow): readonly string[] {
  const flags = inboxText.flags;
  return [
    ...(IS.decide(row) ? [flags.decide] : []),
    ...(IS.unassigned(row) ? [flags.unassigned] : []),
    ...(IS.reopened(row) ? [flags.reopened] : []),
    ...(levelOf(row) > 1 ? [inboxText.level(levelOf(row))] : []),
  ];
}
