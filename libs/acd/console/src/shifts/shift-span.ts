import type { WrittenPlan } from '@pukar/acd-core/contracts';
import { indianDate } from '@pukar/ui';
import { shiftsText as text } from './shifts-messages.js';

/** Which days a plan is about; with the year where it is not today's. */
export function spanInWords({ fromDay, untilDay }: Pick<WrittenPlan, 'fromDay' | 'untilDay'>, today: string): string {
  const day = (written: string): string => indianDate(new Date(`${written}T12:00:00+05:30`), new Date(`${today}T12:00:00+05:30`), 'en-IN');
  return untilDay === null ? text.fromOn(day(fromDay)) : untilDay === fromDay ? text.onDay(day(fromDay)) : text.days(day(fromDay), day(untilDay));
}
