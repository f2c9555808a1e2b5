/** How long a switch lasts, as it is chosen. */
export type EndChoice = '30' | '60' | '120' | '240' | 'tomorrow' | 'other';

export const END_CHOICES: readonly EndChoice[] = ['30', '60', '120', '240', 'tomorrow', 'other'];

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const DAY_IN_INDIA = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' });

/** The moment at which a choice ends; undefined for another time that is not written yet. `other`: as a date-and-time field has it, in India's time. */
export function endOf(choice: EndChoice, other: string, now: Date): Date | undefined {
  if (choice === 'other') {
    const end = new Date(`${other}:00+05:30`);
    return Number.isNaN(end.getTime()) ? undefined : end;
  }
  if (choice === 'tomorrow') return new Date(`${DAY_IN_INDIA.format(new Date(now.getTime() + DAY_MS))}T06:00:00+05:30`);
  return new Date(now.getTime() + Number(choice) * MINUTE_MS);
}
