import { describe, expect, it } from '@jest/globals';
import { afterRungKey } from './rung-first.js';

describe('who is rung before any agent', () => {
  it.each([
    ['1', 1, 'line'], ['1', 2, 'line'], ['2', 1, 'declined'], ['2', 2, 'declined'],
    ['', 1, 'again'], ['7', 1, 'again'], ['', 2, 'goodbye'], ['*', 2, 'goodbye'], ['', 99, 'goodbye'],
  ] as const)('and presses %p in turn %p comes to %p', (key, turns, after) => expect(afterRungKey(key, turns)).toBe(after));
});
