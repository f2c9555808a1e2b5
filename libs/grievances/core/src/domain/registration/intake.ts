import { dayAfter, type IndianDay, instantOn, withAsciiDigits } from '@pukar/kernel';
import type { MissingField } from './missing-fields.js';

/** How a ticket came in: an agent wrote it in a call, from paper, from a broadcast programme; or the citizen lodged it by menu. */
export const INTAKES = ['agent', 'paper', 'broadcast', 'menu'] as const;

/** One of the ways in. */
export type Intake = (typeof INTAKES)[number];

/** What an agent wrote of where a complaint comes from. */
export interface TypedIntake {
  readonly intake: Exclude<Intake, 'menu'>;
  /** The day on which the paper was received, or the programme broadcast. */
  readonly receivedOn: IndianDay | null;
  /** The office that received it, or the programme. */
  readonly receivedAt: string;
  /** The office's own number of the paper. */
  readonly inwardNumber: string;
}

/** Paper that lay longer than this is entered with a supervisor's help: a slip in the year is likelier. */
const OLDEST_DAYS = 366;

/** What still stops registration of where it comes from. `today` is the Indian day; `hasCall` whether somebody is, or was, on the line. */
export function missingOfIntake({ intake, receivedOn, receivedAt, inwardNumber }: TypedIntake, today: IndianDay, hasCall: boolean): readonly MissingField[] {
  if ((intake === 'agent') !== hasCall) return [{ field: 'intake', message: hasCall ? 'This is a call: it is written as what the caller says.' : 'Say whether it is paper or a broadcast programme.' }];
  if (intake === 'agent') return [];
  const missing: MissingField[] = [];
  const isPaper = intake === 'paper';
  if (receivedOn === null) missing.push({ field: 'receivedOn', message: isPaper ? 'Say on which day the paper was received.' : 'Say on which day it was broadcast.' });
  else if (receivedOn > today) missing.push({ field: 'receivedOn', message: 'That day is still to come.' });
  else if (receivedOn < dayAfter(today, -OLDEST_DAYS)) missing.push({ field: 'receivedOn', message: 'That is more than a year ago. Look at the year once more.' });
  if (keyOf(receivedAt) === '') missing.push({ field: 'receivedAt', message: isPaper ? 'Name the office that received the paper.' : 'Name the programme.' });
  if (isPaper && keyOf(inwardNumber) === '') missing.push({ field: 'inwardNumber', message: 'Write the inward number that the office put on the paper.' });
  return missing;
}

/** By which the same paper is known again, however it is written: an office's numbers begin anew each year. Null where there is no number. */
export function inwardKey({ intake, receivedOn, receivedAt, inwardNumber }: TypedIntake): string | null {
  return intake === 'paper' && receivedOn ? [receivedOn.slice(0, 4), keyOf(receivedAt), keyOf(inwardNumber)].join('/') : null;
}

/** From when the promised days are counted: from the day of receipt, and in a call from now. */
export const countedFrom = ({ intake, receivedOn }: TypedIntake, now: Date): Date => (intake === 'agent' || receivedOn === null ? now : instantOn(receivedOn, '00:00'));

/** Letters, marks and digits alone: `1234/A-26` and `1234 a 26` are one number. */
const keyOf = (text: string): string => withAsciiDigits(text.normalize('NFKC')).toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
