import { describe, expect, it } from '@jest/globals';
import { speakable } from './speakable.js';

describe('speakable words', () => {
  it.each([
    ['a vertical tab', 'Open\u000Btoday', 'Open today'],
    ['a new line', 'Open\r\ntoday', 'Open today'],
    ['half of a character', 'Open\uD83Dtoday', 'Open today'],
    ['what is no character', 'Open\uFFFFtoday', 'Open today'],
  ])('have a blank for %s', (_what, words, spoken) => expect(speakable(words)).toBe(spoken));

  it.each(['कार्यालय खुला है।', 'دفتر کھلا ہے۔', 'ക്\u200Dഷ', 'Open 🙂 today'])('stay what they are: %s', (words) => expect(speakable(words)).toBe(words));
});
