import { clockTime, everyDay, holidayCode, hoursOf, nextHoliday, OFFICE_HOURS, OPENING_QUEUES, openingAt, type Holiday, type Opening, type Switched } from '@pukar/directory-core/domain';
import { type DailyHours, indianDay, indianMinute, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import type { DirectoryContent } from '../content/directory-content.js';
import type { CallerQuestion, DirectoryAnswer } from './caller-question.js';
import { listenerOf } from './listener-of.js';

/** The code of a holiday whose name there are words for in the caller's language. */
function namedHoliday(content: DirectoryContent, holiday: Holiday | null | undefined, { language, at }: CallerQuestion): string | undefined {
  const code = holiday && holidayCode(holiday);
  const isNamed = code && (language ? [language] : LANGUAGES_OF_THE_STATE).every((one) => content.text(`holiday.${code}`, one, indianDay(at)));
  return isNamed ? code : undefined;
}

/** Whether the offices of the state, or of the caller's district, are open today; and the next holiday. */
export function answerOfficeHours(content: DirectoryContent, question: CallerQuestion): DirectoryAnswer {
  const [{ holidays }, { known, at }] = [content, question];
  const [today, district] = [indianDay(at), known['district'] ?? null];
  const day = hoursOf(today, { officeHours: OFFICE_HOURS, holidays }, district);
  const next = nextHoliday(today, holidays, district);
  const nextName = namedHoliday(content, next, question);
  const data = { opens: OFFICE_HOURS.opensAt, closes: OFFICE_HOURS.closesAt, ...(next && nextName ? { holiday: nextName, date: next.date } : {}) };
  // Of half a holiday: open until it shuts; the hours that are told are those of working days.
  if (day.isOpen && (!day.holiday || clockTime(indianMinute(at)) < day.closesAt)) return { code: 'open', data };
  const name = namedHoliday(content, day.holiday, question);
  return name ? { code: 'holiday', data: { ...data, today: name } } : { code: 'shut', data };
}

/** What everybody who calls now is told, if anything; in the state's language where there are no words in the caller's. */
export function answerNotice(content: DirectoryContent, question: CallerQuestion): DirectoryAnswer {
  const { notice, noticeUntil } = content.switchedOf('everyone');
  const said = notice && noticeUntil && question.at < noticeUntil ? content.find('notice', notice, { ...listenerOf(question), language: null }) : undefined;
  return said ? { code: 'notice', data: { notice: `notice.${said.code}` } } : { code: 'none' };
}

/** The hours of a queue and what was closed by hand; those of the deployment until somebody set others. */
export const openingOf = (switched: Pick<Switched, 'hours' | 'closedUntil'> | undefined, firstHours: DailyHours): Opening => ({
  hours: switched?.hours ?? everyDay(firstHours), closedUntil: switched?.closedUntil ?? null,
});

/** Whether people are at the desks of a queue, and when they are next. A queue that is not known is as the one for help. */
export function answerHelplineOpen(content: DirectoryContent, question: CallerQuestion, firstHours: DailyHours): DirectoryAnswer {
  const { of, at, isHidden } = question;
  const queue = OPENING_QUEUES.find((one) => one === of) ?? 'help';
  const now = openingAt(openingOf(content.switchedOf(queue), firstHours), content.holidays, at);
  if (now.isOpen) return { code: 'open' };
  const today = namedHoliday(content, now.holiday, question);
  const code = today ? 'holiday' : 'closed';
  return {
    code: isHidden ? `${code}Hidden` : code,
    data: { ...(now.next ? { opens: now.next.opens, closes: now.next.closes } : {}), ...(today ? { today } : {}) },
  };
}
