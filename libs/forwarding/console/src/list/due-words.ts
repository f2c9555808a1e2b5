import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { isInHand, type IsDayOff, timeLeft, timeLeftInWords } from '@pukar/forwarding-core/inbox';
import type { Tone } from '@pukar/ui';
import { inboxText } from '../messages.js';

export type Due = Pick<InboxRow, 'state' | 'dueAt'>;

/** The tone and the words of a deadline; a clock that stands still is not late. */
export function dueWords({ state, dueAt }: Due, { isWaiting, isDayOff, now }: { readonly isWaiting: boolean; readonly isDayOff: IsDayOff; readonly now: Date }): readonly [Tone, string] {
  if (!isInHand(state)) return ['done', inboxText.resolvedWord];
  if (isWaiting) return ['calm', inboxText.clockStands];
  const left = timeLeft(new Date(dueAt), now, isDayOff);
  return [left.isLate ? 'late' : left.isToday || left.workingDays <= 1 ? 'soon' : 'calm', timeLeftInWords(left)];
}
