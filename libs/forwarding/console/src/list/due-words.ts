import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { isInHand, type IsDayOff, timeLeft, timeLeftInWords } from '@pukar/forwarding-core/inbox';
import type { Tone } from '@pukar/ui';
import { inboxText } from '../messages.js';

export type Due = Pick<InboxRow, 'state' | 'actBy' | 'passedBecause'>;

/** The tone and the words of the time that is left to this office; a clock that stands still is not late. */
export function dueWords({ state, actBy, passedBecause }: Due, { isWaiting, isDayOff, now }: { readonly isWaiting: boolean; readonly isDayOff: IsDayOff; readonly now: Date }): readonly [Tone, string] {
  if (!isInHand(state)) return state === 'resolved' ? ['done', inboxText.ended.resolved] : ['calm', passedBecause ? inboxText.ended.passed[passedBecause] : inboxText.ended.over];
  if (isWaiting) return ['calm', inboxText.clockStands];
  const left = timeLeft(new Date(actBy), now, isDayOff);
  return [left.isLate ? 'late' : left.isToday || left.workingDays <= 1 ? 'soon' : 'calm', timeLeftInWords(left)];
}
