import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markedStatement } from './marked-statement.js';

describe('the statement as the department reads it', () => {
  it('is one stretch where nothing is taken out', () => {
    expect(markedStatement('No supply.', [])).toEqual([{ text: 'No supply.', start: 0 }]);
  });

  it('is cut at what is taken out', () => {
    const statement = 'Call Asha on 90000 01001 today';
    expect(markedStatement(statement, [{ kind: 'phone', start: 13, end: 24 }, { kind: 'name', start: 5, end: 9 }])).toEqual([
      { text: 'Call ', start: 0 }, { kind: 'name', start: 5, hidden: 'Asha' }, { text: ' on ', start: 9 },
      { kind: 'phone', start: 13, hidden: '90000 01001' }, { text: ' today', start: 24 },
    ]);
  });

  it('joins redactions that overlap', () => {
    expect(markedStatement('0123456789', [{ kind: 'address', start: 2, end: 6 }, { kind: 'phone', start: 4, end: 8 }])).toEqual([
      { text: '01', start: 0 }, { kind: 'address', start: 2, hidden: '234567' }, { text: '89', start: 8 },
    ]);
  });

  it('never shows a character that lies in a redaction, and loses none', () => {
    const spans = fc.array(fc.record({ kind: fc.constantFrom('phone' as const, 'name' as const), start: fc.nat(30), length: fc.nat(10) })
      .map(({ kind, start, length }) => ({ kind, start, end: start + length })));
    fc.assert(fc.property(fc.string({ maxLength: 25 }), spans, (statement, redactions) => {
      const stretches = markedStatement(statement, redactions);
      expect(stretches.map((s) => ('text' in s ? s.text : s.hidden)).join('')).toBe(statement);
      for (const stretch of stretches) {
        if (!('text' in stretch)) continue;
        const end = stretch.start + stretch.text.length;
        expect(redactions.some((r) => r.end > r.start && r.start < end && r.end > stretch.start)).toBe(false);
      }
    }));
  });
});
