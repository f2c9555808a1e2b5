import { describe, expect, it } from '@jest/globals';
import { linkHistory, type HistoryRow, type LinkedHistoryRow, NO_HISTORY, verifyHistory } from './history-chain.js';

/** Enough of a hash for a test of the chain: equal texts meet, others do not. */
const hash = (text: string): string => [...text].reduce((sum, letter) => (sum * 31n + BigInt(letter.codePointAt(0)!)) % (2n ** 127n - 1n), 7n).toString(16);

const aRow = (seq: number, over: Partial<HistoryRow> = {}): HistoryRow => ({
  ticketId: '01980000-0000-7000-8000-000000000001', seq, at: new Date(1_763_440_200_000 + seq * 60_000), actorKind: 'system', actorId: 'forwarding',
  step: 'forwarded', detail: { officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer' }, ...over,
});

function chain(...rows: HistoryRow[]): LinkedHistoryRow[] {
  let prevHash = NO_HISTORY;
  return rows.map((row) => {
    const linked = { ...row, prevHash, hash: linkHistory(prevHash, row, hash) };
    prevHash = linked.hash;
    return linked;
  });
}

describe('the chain of a ticket\'s history', () => {
  const rows = chain(aRow(1), aRow(2), aRow(3));

  it('holds as it was written', () => {
    expect(verifyHistory(rows, hash).ok).toBe(true);
    expect(verifyHistory([], hash).ok).toBe(true);
  });

  it('does not depend on the order of the keys in a detail', () => {
    const turned = rows.map((row) => ({ ...row, detail: Object.fromEntries(Object.entries(row.detail).reverse()) }));
    expect(verifyHistory(turned, hash).ok).toBe(true);
  });

  it.each([
    ['a changed instant', { at: new Date(0) }], ['a changed actor', { actorId: 'somebody' }], ['a changed step', { step: 'closed' }],
    ['a changed detail', { detail: { officeCode: 'ENE-IDR' } }], ['a row of another ticket', { ticketId: '01980000-0000-7000-8000-000000000002' }],
  ])('shows %s', (_what, over) => {
    const altered = rows.map((row) => (row.seq === 2 ? { ...row, ...over } : row));
    expect(verifyHistory(altered, hash)).toEqual({ ok: false, refusal: { code: 'altered', seq: 2 } });
  });

  it('shows a row that was taken out, put in or moved', () => {
    expect(verifyHistory([rows[0]!, rows[2]!], hash)).toMatchObject({ refusal: { seq: 2 } });
    expect(verifyHistory([rows[1]!, rows[2]!], hash)).toMatchObject({ refusal: { seq: 1 } });
    expect(verifyHistory([rows[0]!, rows[2]!, rows[1]!], hash)).toMatchObject({ refusal: { seq: 2 } });
  });

  it('shows a row whose own hash was made again after a change', () => {
    const changed = { ...rows[1]!, step: 'closed' };
    const remade = { ...changed, hash: linkHistory(changed.prevHash, changed, hash) };
    expect(verifyHistory([rows[0]!, remade, rows[2]!], hash)).toMatchObject({ refusal: { seq: 3 } });
  });
});
