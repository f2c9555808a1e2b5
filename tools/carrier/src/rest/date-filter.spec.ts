import { describe, expect, it } from '@jest/globals';
import { dateFilter } from './date-filter.js';
import { Form } from './form.js';

const at = new Date('2025-11-21T10:30:00Z');
const passes = (fields: Record<string, string>): boolean => dateFilter(new Form(fields), 'StartTime')(at);

describe('date filters of lists', () => {
  it.each([
    ['no filter', {}, true],
    ['the day itself', { StartTime: '2025-11-21' }, true],
    ['another day', { StartTime: '2025-11-20' }, false],
    ['from that instant', { 'StartTime>': '2025-11-21T10:30:00Z' }, true],
    ['from a moment later', { 'StartTime>': '2025-11-21T10:30:00.001Z' }, false],
    ['until the day', { 'StartTime<': '2025-11-21' }, true],
    ['until the day before', { 'StartTime<': '2025-11-20' }, false],
    ['between two instants', { 'StartTime>': '2025-11-21T10:00:00Z', 'StartTime<': '2025-11-21T11:00:00Z' }, true],
  ])('%s', (_what, fields, passed) => expect(passes(fields)).toBe(passed));

  it('leaves out what has no date', () => expect(dateFilter(new Form({ 'StartTime>': '2020-01-01' }), 'StartTime')(undefined)).toBe(false));
  it('refuses what is no date', () => expect(() => passes({ StartTime: 'yesterday' })).toThrow('not a date'));
});
