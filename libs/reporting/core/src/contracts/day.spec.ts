import { describe, expect, it } from '@jest/globals';
import { DaySchema } from './day.js';

describe('a day of a report', () => {
  it.each(['2026-11-26', '2028-02-29', '2026-12-31'])('is %s', (day) => expect(DaySchema.parse(day)).toBe(day));
  it.each(['2026-02-29', '2026-02-31', '2026-04-31', '1999-12-31', '2100-01-01', '2026-1-1', '2026-11-26T00:00', ' 2026-11-26', ''])('is not %j', (day) => {
    const read = DaySchema.safeParse(day);
    expect(read.success ? read.data : read.error.issues[0]!.message).toBe('A day is written like 2026-11-26.');
  });
});
