import { isNumberHidden } from '@pukar/calls-core/contracts';
import type { FlowAnswer } from '@pukar/ivr-server';
import { isWithinHours, type DailyHours } from '@pukar/kernel';

/** Whether people are at the desks by the clock, and when they are, as the flow asks it. */
export function hoursForFlow(hours: DailyHours, now: Date, from: string): FlowAnswer {
  if (isWithinHours(hours, now)) return { code: 'open' };
  return { code: isNumberHidden(from) ? 'closedHidden' : 'closed', data: { opens: timeOf(hours.from), closes: timeOf(hours.to || 24 * 60) } };
}

const timeOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
