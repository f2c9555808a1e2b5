import { describe, expect, it } from '@jest/globals';

import { directoryEntries } from './directory-entries.js';

const entries = directoryEntries('2026-11-26');
const countOf = (kind: string) => entries.filter((entry) => entry.kind === kind).length;

describe('what the directory of a new deployment begins with', () => {
  it('has one entry for each kind and code', () => {
    expect(new Set(entries.map(({ kind, code }) => `${kind} ${code}`)).size).toBe(entries.length);
  });

  it('has the nineteen departments, and something of every kind', () => {
    expect(countOf('department')).toBe(19);
    for (const kind of ['category', 'place', 'action', 'holiday', 'emergency-number', 'scheme', 'facility', 'office', 'post', 'notice', 'survey']) expect([kind, countOf(kind) > 0]).toEqual([kind, true]);
  });

  it('names a holiday by its date and an emergency number by what is dialled', () => {
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'holiday', code: '2026-01-26' }));
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'emergency-number', code: '112' }));
  });

  it('keeps the order in which forms and announcements show it', () => {
    expect(entries.find(({ kind }) => kind === 'emergency-number')?.code).toBe('112');
    expect(entries.find(({ kind }) => kind === 'department')?.code).toBe('REV');
  });
});
