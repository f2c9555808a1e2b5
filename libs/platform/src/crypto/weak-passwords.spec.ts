import { describe, expect, it } from '@jest/globals';
import { weaknessOf } from './weak-passwords.js';

describe('a password that somebody chooses', () => {
  it.each(['qwertyuiop', 'Password123', 'basketball', '1029384756', '!!sunshine1947', 'letmeinletmein', 'b4sk3tb4ll', '11112222111', '1234567890123'])('is refused where it is among those that many have: %s', async (password) => {
    expect(await weaknessOf(password, [])).toBeDefined();
  });

  it.each(['Pukar-is-mine', 'number155343ok', 'the.Department', 'pUk4r 2026 yes', 'meera.s-forever', 'I am Sharma jee'])('is refused where a word of the helpline, or of the person, is in it: %s', async (password) => {
    expect(await weaknessOf(password, ['meera.s', 'Meera Sharma'])).toBe('word-of-here');
  });

  it.each(['mango tree at noon', 'a river 7 crows', 'आम का पेड़ दोपहर', 'xK9-vb2q-TTm4'])('is taken where it is neither, whatever letters it has: %s', async (password) => {
    expect(await weaknessOf(password, ['meera.s', 'Meera Sharma'])).toBeUndefined();
  });

  it('is compared with more than three thousand that are long enough to be chosen', async () => {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    const common = [...dictionary['passwords-common']].map(String);
    const long = new Set(common.flatMap((word) => [word, `${word}123`]).filter((word) => word.length >= 10));
    expect(long.size).toBeGreaterThan(3_000);
    const refused = [];
    for (const word of long) refused.push(await weaknessOf(word, []));
    expect(refused).not.toContain(undefined);
  });
});
