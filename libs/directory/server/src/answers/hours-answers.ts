import { dayInIndia, everyDay, holidayCode, hoursOf, nextHoliday, OFFICE_HOURS, OPENING_QUEUES, openingAt, type Opening, type Switched } from '@pukar/directory-core/domain';
import type { DailyHours } from '@pukar/kernel';
import type { DirectoryContent } from '../content/directory-content.js';
import type { CallerQuestion, DirectoryAnswer } from './caller-question.js';
import { listenerOf } from './listener-of.js';

/** Whether the offices of the state, or of the caller's district, are open today; and the next holiday. */
export function answerOfficeHours({ holidays }: DirectoryContent, { known, at }: CallerQuestion): DirectoryAnswer {
  const [today, district] = [dayInIndia(at), known['district'] ?? null];
  const day = hoursOf(today, { officeHours: OFFICE_HOURS, holidays }, district);
  const next = nextHoliday(today, holidays, district);
  const data = { opens: OFFICE_HOURS.opensAt, closes: OFFICE_HOURS.closesAt, ...(next ? { holiday: holidayCode(next), date: next.date } : {}) };
  if (day.isOpen) return { code: 'open', data: { ...data, closes: day.closesAt } };
  return day.holiday ? { code: 'holiday', data: { ...data, today: holidayCode(day.holiday) } } : { code: 'shut', data };
}

/** What everybody who calls now is told, if anything. */
export function answerNotice(content: DirectoryContent, question: CallerQuestion): DirectoryAnswer {
  const { notice, noticeUntil } = content.switchedOf('everyone');
  const said = notice && noticeUntil && question.at < noticeUntil ? content.find('notice', notice, listenerOf(question)) : undefined;
  return said ? { code: 'notice', data: { notice: `notice.${said.code}` } } : { code: 'none' };
}

/** The hours of a queue and what was closed by hand; those of the deployment until somebody set others. */
export const openingOf = (switched: Pick<Switched, 'hours' | 'closedUntil'> | undefined, firstHours: DailyHours): Opening => ({
  hours: switched?.hours ?? everyDay(firstHours), closedUntil: switched?.closedUntil ?? null,
});

/** Whether people are at the desks of a queue, and when they are next. A queue that is not known is as the one for help. */
export function answerHelplineOpen(content: DirectoryContent, { of, at, isHidden }: CallerQuestion, firstHours: DailyHours): DirectoryAnswer {
  const queue = OPENING_QUEUES.find((one) => one === of) ?? 'help';
  const now = openingAt(openingOf(content.switchedOf(queue), firstHours), content.holidays, at);
  if (now.isOpen) return { code: 'open' };
  const code = now.holiday ? 'holiday' : 'closed';
  return {
    code: isHidden ? `${code}Hidden` : code,
    data: { ...(now.next ? { opens: now.next.opens, closes: now.next.closes } : {}), ...(now.holiday ? { today: holidayCode(now.holiday) } : {}) },
  };
}
