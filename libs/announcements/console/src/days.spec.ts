import { describe, expect, it } from '@jest/globals';
import { dateInIndia, endOfDay, lastDay, startOfDay } from './days.js';

describe('the days of an announcement', () => {
  it('begin and end with the days of India', () => expect([startOfDay('2026-11-18'), endOfDay('2026-11-18')]).toEqual(['2026-11-17T18:30:00.000Z', '2026-11-18T18:30:00.000Z']));
  it('are shown as they were written', () => expect([startOfDay('2026-11-18'), lastDay(endOfDay('2026-11-18'))].map((at) => dateInIndia(new Date(at)))).toEqual(['2026-11-18', '2026-11-18']));
});
