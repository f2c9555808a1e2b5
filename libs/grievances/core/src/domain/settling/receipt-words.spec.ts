import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@pukar/kernel';
import { sayHowToAnswer, sayReceiptCode } from './receipt-words.js';

describe('what is said to citizens of whom no number is known', () => {
  it.each(LANGUAGES)('holds the code, the number and whom to call in %s, and nothing is left to fill', (language) => {
    const [code, letter] = [sayReceiptCode(language, '0482'), sayHowToAnswer(language, '4821 7735 016', '155343')];
    expect([code.language, code.text.includes('0 4 8 2'), letter.includes('4821 7735 016'), letter.includes('155343')]).toEqual([language, true, true, true]);
    expect(code.text + letter).not.toMatch(/[{}]/);
  });

  it('is Hindi where their language is none of ours', () => expect(sayReceiptCode('fr-FR', '0482').language).toBe('hi-IN'));
});
