import { describe, expect, it } from '@jest/globals';
import { breakNamed, choicesOf } from './choices.js';

const breaks = [{ code: 'tea', name: 'Tea', minutes: 15, isOffered: true }, { code: 'meal', name: 'Meal', minutes: 30, isOffered: true }, { code: 'after-abuse', name: 'After abuse', minutes: 5, isOffered: false }];

describe('what an agent can choose instead of calls', () => {
  it('are the policy’s breaks by their digits, and no calls without a break', () => {
    expect(choicesOf({ breaks, wish: { kind: 'ready', reason: null } }).map(({ code, digit }) => [digit, code])).toEqual([['1', 'tea'], ['2', 'meal'], ['0', 'not-ready']]);
  });

  it('are calls again, where something else was asked for', () => {
    expect(choicesOf({ breaks, wish: { kind: 'break', reason: 'tea' } }).map(({ code, digit }) => [digit, code])).toContainEqual(['9', 'ready']);
  });

  it('have digits as far as there are any', () => {
    const many = Array.from({ length: 12 }, (_, n) => ({ code: `b${n}`, name: `Break ${n}`, minutes: 5, isOffered: true }));
    expect(choicesOf({ breaks: many, wish: { kind: 'ready', reason: null } }).filter(({ digit }) => digit !== null)).toHaveLength(9);
  });

  it('have names and minutes, also one that is never offered', () => {
    expect(breakNamed({ breaks }, 'after-abuse')).toMatchObject({ name: 'After abuse', minutes: 5 });
    expect(breakNamed({ breaks }, null).minutes).toBeNull();
  });
});
