import { dayAfter, indianDay } from '@pukar/kernel';
import type { IsDayOff } from './time-left.js';

/** A ticket as the morning's list needs it. Nothing of the statement and nothing of a person is in it. */
export interface DigestTicket {
  readonly reference: string;
  readonly category: string;
  readonly place: string | null;
  readonly officeCode: string;
  readonly officeName: string;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  /** This officer must decide something about it: a transfer, a closing, an assignment, an order. */
  readonly isToDecide: boolean;
  readonly isReopened: boolean;
  /** The clock stands still: the citizen was asked something. */
  readonly isWaiting: boolean;
}

/** The parts of the morning's list, in the order in which they are read. */
export const DIGEST_PARTS = ['late', 'dueToday', 'dueThisWeek', 'toDecide', 'reopened'] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];

/** The morning's list of one office. */
export interface DigestOfOffice {
  readonly officeCode: string;
  readonly officeName: string;
  readonly parts: Readonly<Record<DigestPart, readonly DigestTicket[]>>;
}

/** What an officer has before them this morning, office by office: their own first, then those below with most that is late. */
export interface MorningDigest {
  readonly counts: Readonly<Record<DigestPart, number>>;
  readonly offices: readonly DigestOfOffice[];
}

/** The days ahead that “this week” reaches, today not counted. */
const WEEK_DAYS = 7;

/** Sorts open tickets into the parts of the morning's list, the oldest first. A ticket may be in several parts; one that waits for the citizen is not late. */
export function makeDigest(tickets: readonly DigestTicket[], ownOffice: string, now: Date): MorningDigest {
  const codes = [...new Set(tickets.map(({ officeCode }) => officeCode))];
  const offices = codes.map((code) => digestOfOffice(tickets.filter(({ officeCode }) => officeCode === code), now)).filter(({ parts }) => DIGEST_PARTS.some((part) => parts[part].length > 0));
  const first = ({ officeCode }: DigestOfOffice) => (officeCode === ownOffice ? 0 : 1);
  offices.sort((a, b) => first(a) - first(b) || b.parts.late.length - a.parts.late.length || (a.officeCode < b.officeCode ? -1 : 1));
  const count = (part: DigestPart) => offices.reduce((sum, { parts }) => sum + parts[part].length, 0);
  return { counts: { late: count('late'), dueToday: count('dueToday'), dueThisWeek: count('dueThisWeek'), toDecide: count('toDecide'), reopened: count('reopened') }, offices };
}

function digestOfOffice(tickets: readonly DigestTicket[], now: Date): DigestOfOffice {
  const today = indianDay(now);
  const lastDay = dayAfter(today, WEEK_DAYS);
  const oldestFirst = [...tickets].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.receivedAt.getTime() - b.receivedAt.getTime() || (a.reference < b.reference ? -1 : 1));
  const running = oldestFirst.filter(({ isWaiting }) => !isWaiting);
  const dueOn = (is: (day: string) => boolean) => running.filter(({ dueAt }) => dueAt > now && is(indianDay(dueAt)));
  return {
    officeCode: tickets[0]!.officeCode,
    officeName: tickets[0]!.officeName,
    parts: {
      late: running.filter(({ dueAt }) => dueAt <= now),
      dueToday: dueOn((day) => day === today),
      dueThisWeek: dueOn((day) => day > today && day <= lastDay),
      toDecide: oldestFirst.filter(({ isToDecide }) => isToDecide),
      reopened: oldestFirst.filter(({ isReopened }) => isReopened),
    },
  };
}

/** The hour, by Indian time, from which the morning's list is made. */
export const DIGEST_HOUR = 9;

/** Whether the morning's list of this day is to be made now: on a working day, from nine o'clock, until the offices shut. */
export function isDigestDue(now: Date, isDayOff: IsDayOff, indianHourNow: number): boolean {
  return !isDayOff(indianDay(now)) && indianHourNow >= DIGEST_HOUR && indianHourNow < 18;
}
