import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterAsking, CLOSED_BREAKER, isLocked, luhnDigit, mayAsk, parseBillNumber, stateOfBill, whileTrying } from './index.js';

const number = fc.stringMatching(/^[1-9]\d{8}$/).map((digits) => digits + luhnDigit(digits));
const isNumber = (text: string): boolean => parseBillNumber(text).ok;

describe('the number on a bill', () => {
  it('has the check digit of ISO/IEC 7812', () => expect(luhnDigit('7992739871')).toBe('3'));

  it('is read as it is keyed, grouped, or typed in Devanagari', () => {
    for (const text of ['1234567897', '12345 67897', '1234-5678-97', '१२३४५६७८९७', '۱۲۳۴۵۶۷۸۹۷']) expect(parseBillNumber(text)).toEqual({ ok: true, value: '1234567897' });
  });

  it.each(['', '123456789', '12345678970', '1234567890', '0000000000', 'abcdefghij'])('is not %j', (text) => expect(isNumber(text)).toBe(false));

  it('is not a number with one digit wrong', () => {
    fc.assert(fc.property(number, fc.nat(9), fc.integer({ min: 1, max: 9 }), (right, at, off) => {
      const wrong = [...right].map((digit, nth) => (nth === at ? String((Number(digit) + off) % 10) : digit)).join('');
      expect(isNumber(right)).toBe(true);
      expect(isNumber(wrong)).toBe(false);
    }));
  });
});

describe('a bill', () => {
  it.each([
    [{ owedPaise: 0, dueOn: null }, 'nothing'],
    [{ owedPaise: 10_050, dueOn: '2026-11-27' }, 'owed'],
    [{ owedPaise: 10_050, dueOn: '2026-11-26' }, 'owed'],
    [{ owedPaise: 1, dueOn: '2026-11-25' }, 'overdue'],
  ] as const)('%j is %s', (bill, state) => expect(stateOfBill(bill, '2026-11-26')).toBe(state));
});

describe('guessing', () => {
  it.each([[4, 4, false], [5, 5, true], [19, 0, false], [20, 0, true]])('after %i questions, %i of them wrong, is locked: %s', (asked, wrong, locked) => expect(isLocked({ asked, wrong }, false)).toBe(locked));
  it('by one who withholds their number does not lock out the others so soon', () => expect([isLocked({ asked: 49, wrong: 49 }, true), isLocked({ asked: 50, wrong: 50 }, true)]).toEqual([false, true]));
});

describe('a biller that does not answer', () => {
  const at = (seconds: number) => new Date(seconds * 1000);
  const down = [0, 1, 2].reduce((breaker, second) => afterAsking(breaker, false, at(second)), CLOSED_BREAKER);

  it('is asked no more after three failures in a row, until ten seconds have passed', () => {
    expect([mayAsk(down, at(3)), mayAsk(down, at(11)), mayAsk(down, at(12))]).toEqual([false, false, true]);
    expect(mayAsk(afterAsking(afterAsking(CLOSED_BREAKER, false, at(0)), false, at(1)), at(1))).toBe(true);
  });

  it('is tried by one, while the others are told at once', () => {
    const trying = whileTrying(down, at(12));
    expect(mayAsk(trying, at(13))).toBe(false);
    expect(mayAsk(afterAsking(trying, false, at(12.3)), at(13))).toBe(false);
    expect(afterAsking(trying, true, at(12.3))).toEqual(CLOSED_BREAKER);
  });
});
