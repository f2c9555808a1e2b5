import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ANNOUNCEMENT_PARTS, answerKey } from './answer-key.js';
import { tellingLanguage } from './telling-language.js';

describe('a key, while an announcement is told', () => {
  it.each([
    ['text', '', 'keys', true], ['text', '1', 'text', false], ['text', '2', 'person', true], ['text', '9', 'stopped', false], ['text', '5', 'text', false],
    ['keys', '', 'goodbye', false], ['keys', '1', 'text', false], ['keys', '2', 'person', true], ['keys', '9', 'stopped', false], ['keys', '#', 'keys', false],
  ] as const)('in the %s, "%s" leads to %s', (part, key, next, wasHeard) => expect(answerKey(part, key, 1)).toEqual({ next, wasHeard }));

  it('never goes on for ever, and always ends it when asked to', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('', '1', '2', '3', '9', '*', '#'), { minLength: 8, maxLength: 30 }), (keys) => {
      let part: (typeof ANNOUNCEMENT_PARTS)[number] = 'text';
      for (const [at, key] of keys.entries()) {
        const { next } = answerKey(part, key, at + 1);
        if (key === '9') expect(next).toBe('stopped');
        if (next !== 'text' && next !== 'keys') return;
        part = next;
        expect(at + 1).toBeLessThan(8);
      }
    }));
  });
  it('is told in Hindi to whom no text is written in their own language', () => expect(['en-IN', 'hi-IN', 'ur-IN'].map(tellingLanguage)).toEqual(['en-IN', 'hi-IN', 'hi-IN']));
});
