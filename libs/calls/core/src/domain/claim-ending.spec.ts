import { describe, expect, it } from '@jest/globals';
import { claimEnding } from './claim-ending.js';

describe('what a claim on an ended call came to', () => {
  const callEndedAt = new Date('2026-11-25T10:00:10Z');
  const second = (n: number): Date => new Date(callEndedAt.getTime() + n * 1000);

  it.each<[string, boolean, Date | null, string]>([
    ['they talked, whoever hung up', true, second(-5), 'talked'],
    ['the agent\'s line was lost before', false, second(-1), 'line-down'],
    ['the agent\'s line ended in the same second', false, second(0.4), 'caller-gone'],
    ['the agent\'s line ended in the same second, by a finer clock before', false, second(0), 'caller-gone'],
    ['the agent\'s line ended after', false, second(2), 'caller-gone'],
    ['the agent\'s line has not ended', false, null, 'caller-gone'],
  ])('%s', (_case, hasTalked, lineEndedAt, ending) => expect(claimEnding({ hasTalked, callEndedAt, lineEndedAt })).toBe(ending));
});
