import { describe, expect, it } from '@jest/globals';
import { EMERGENCY_NUMBERS } from '@pukar/directory-core/domain';
import { textOfSpoken } from '@pukar/ivr-core/domain';
import { LANGUAGES } from '@pukar/kernel';

const SPOKEN = 5;

describe('the numbers that are told to callers in danger', () => {
  it.each(LANGUAGES)('are the first five of the directory, in %s', (language) => {
    const words = textOfSpoken({ language, prompt: 'emergency.numbers' });
    const told = [...words.matchAll(/\d(?: \d)+/g)].map(([digits]) => digits.replaceAll(' ', ''));
    expect(told).toEqual(EMERGENCY_NUMBERS.slice(0, SPOKEN).map(({ number }) => number));
  });
});
