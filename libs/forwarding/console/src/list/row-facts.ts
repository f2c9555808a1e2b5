import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { isInHand } from '@pukar/forwarding-core/inbox';
import { inboxText } from '../messages.js';
import type { Switch } from './filter.js';

/** Who looks at the list, and when. */
export interface Seen {
  readonly now: Date;
  /** The officer's id. */
  readonly me: string;
}

/** The citizen is being asked something: the clock stands still. */
export const isWaiting = ({ waitingUntil }: Pick<InboxRow, 'waitingUntil'>, now: Date): boolean => waitingUntil !== null && new Date(waitingUntil) > now;

/** Whether a row is what a switch of the list asks for. */
export const IS: Readonly<Record<Switch, (row: InboxRow, seen: Seen) => boolean>> = {
  late: (row, { now }) => isInHand(row.state) && !isWaiting(row, now) && new Date(row.actBy) <= now,
  mine: (row, { me }) => row.assignedTo?.id === me,
  unassigned: (row) => row.assignedTo === null && row.task === 'answer',
  decide: (row) => row.task !== 'answer',
  waiting: (row, { now }) => isWaiting(row, now),
  reopened: (row) => row.isReopened,
};

/** What else an officer must know of a ticket before they open it, in words. */
export function flagsOf(row: InboxRow, ownOffice: string, seen: Seen): readonly string[] {
  const flags = inboxText.flags;
  const isOpen = isInHand(row.state);
  return [
    ...(isOpen && row.task !== 'answer' ? [flags.decide[row.task]] : []),
    ...(isOpen && IS.unassigned(row, seen) ? [flags.unassigned] : []),
    ...(row.isReopened ? [flags.reopened] : []),
    ...(isOpen && row.proposal ? [flags.proposed[row.proposal]] : []),
    ...(row.interimDay ? [flags.interim(row.interimDay)] : []),
    ...(row.level > 1 ? [inboxText.level(row.level)] : []),
    ...(isOpen && row.assignedTo && row.assignedTo.id !== seen.me ? [row.assignedTo.post.en] : []),
    ...(row.officeCode === ownOffice ? [] : [row.officeCode]),
  ];
}
