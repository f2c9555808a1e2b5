import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { inboxText } from '../messages.js';
import type { Switch } from './filter.js';

const isLate = (row: InboxRow, now: Date): boolean => row.state === 'received' && new Date(row.dueAt) <= now;

/** Whether a row is what a switch of the list asks for. */
export const IS = {
  late: isLate,
  mine: (_row: InboxRow) => false,
  unassigned: (_row: InboxRow) => false,
  decide: (_row: InboxRow) => false,
  waiting: (_row: InboxRow) => false,
  reopened: (_row: InboxRow) => false,
} satisfies Record<Switch, (row: InboxRow, now: Date) => boolean>;

/** The level that a row has climbed to. */
export const levelOf = (_row: InboxRow): number => 1;

/** The code and the name of the office that has it. */
export const officeOf = (_row: InboxRow): string => '';
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
