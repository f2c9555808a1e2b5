import { indianDay } from '@pukar/kernel';
import { DIGEST_PARTS, type DigestPart, type DigestTicket, type MorningDigest } from './morning-digest.js';
import { type IsDayOff, timeLeft, timeLeftInWords } from './time-left.js';

/** For whom the morning's list is written, and where its links lead. */
export interface DigestReader {
  readonly post: string;
  readonly officeName: string;
  /** The officers' page, without a slash at its end; null where it is not known. */
  readonly inboxUrl: string | null;
  readonly now: Date;
  readonly isDayOff: IsDayOff;
}

/** An e-mail, in plain words. */
export interface DigestMail {
  readonly subject: string;
  readonly text: string;
}

/** What each part is called. */
export const DIGEST_TITLES: Readonly<Record<DigestPart, string>> = { late: 'Late', dueToday: 'Due today', dueThisWeek: 'Due this week', toDecide: 'To decide', reopened: 'Re-opened' };

/** The most lines of one part of one office in an e-mail; the page shows the rest. */
const MOST_LINES = 20;

/** The most offices in an e-mail: those with most that is late. */
const MOST_OFFICES = 40;

/** The morning's list as an e-mail: references, matters, places and dates; of what was said and of who said it, nothing. */
export function digestText({ counts, offices }: MorningDigest, reader: DigestReader): DigestMail {
  const totals = DIGEST_PARTS.map((part) => `${counts[part]} ${DIGEST_TITLES[part].toLowerCase()}`).join(', ');
  const several = offices.length > 1;
  const lines = [
    `${reader.post}, ${reader.officeName}`,
    `${indianDay(reader.now)}: ${totals}.`,
    ...(offices.length === 0 ? ['', 'Nothing is late, due or to be decided.'] : []),
    ...offices.slice(0, MOST_OFFICES).flatMap(({ officeName, parts }) => [
      ...(several ? ['', `== ${officeName} ==`] : []),
      ...DIGEST_PARTS.flatMap((part) => partLines(part, parts[part], reader)),
    ]),
    ...(offices.length > MOST_OFFICES ? ['', `and ${offices.length - MOST_OFFICES} more offices`] : []),
    '',
    ...(reader.inboxUrl === null ? [] : [`Open the list: ${reader.inboxUrl}/#today`]),
    'Pukar writes this on each working morning. Who complained is not in it, and is not known to your department.',
  ];
  return { subject: `Pukar: ${totals}`, text: lines.join('\n') };
}

function partLines(part: DigestPart, tickets: readonly DigestTicket[], reader: DigestReader): string[] {
  if (tickets.length === 0) return [];
  const left = tickets.length - MOST_LINES;
  return [
    '', `${DIGEST_TITLES[part]} (${tickets.length})`,
    ...tickets.slice(0, MOST_LINES).map((ticket) => `- ${ticket.reference}  ${ticket.category}${ticket.place ? `, ${ticket.place}` : ''}: ${leftOf(ticket, reader)}`),
    ...(left > 0 ? [`  and ${left} more`] : []),
  ];
}

const leftOf = ({ dueAt, isWaiting }: DigestTicket, { now, isDayOff }: DigestReader): string => (isWaiting ? 'waiting for the citizen' : timeLeftInWords(timeLeft(dueAt, now, isDayOff)));
