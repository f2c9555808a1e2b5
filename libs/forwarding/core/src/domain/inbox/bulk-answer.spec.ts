import { describe, expect, it } from '@jest/globals';
import { appliesFrom, stateOfBulk, undoBulk } from './bulk-answer.js';

describe('an answer to several tickets', () => {
  const given = new Date('2026-11-26T05:00:00Z');
  const answer = { appliesAt: appliesFrom(given), undoneAt: null, appliedAt: null };
  const after = (seconds: number) => new Date(given.getTime() + seconds * 1_000);

  it('can be taken back for thirty seconds, and not in the next', () => {
    expect(undoBulk(answer, after(29.9))).toEqual({ ok: true, value: { ...answer, undoneAt: after(29.9) } });
    expect(undoBulk(answer, after(30))).toEqual({ ok: false, refusal: 'too-late' });
  });

  it('stays as it is when it is taken back twice', () => {
    const undone = { ...answer, undoneAt: after(3) };
    expect(undoBulk(undone, after(90))).toEqual({ ok: true, value: undone });
    expect(stateOfBulk(undone, after(90))).toBe('undone');
  });

  it('cannot be taken back once somebody began to apply it', () => {
    expect(undoBulk({ ...answer, appliedAt: after(1) }, after(2))).toEqual({ ok: false, refusal: 'too-late' });
  });

  it('waits, then is applied', () => {
    expect(stateOfBulk(answer, after(1))).toBe('waiting');
    expect(stateOfBulk(answer, after(31))).toBe('applying');
    expect(stateOfBulk({ ...answer, appliedAt: after(31) }, after(32))).toBe('applied');
  });
});
