import { describe, expect, it } from '@jest/globals';
import { addressOfSecret, codeAt, newCodeSecret, newRecoveryCode, recoveryCodeOf, stepOfCode } from './one-time-codes.js';

describe('the codes of an authenticator', () => {
  // RFC 6238, appendix B: the secret “12345678901234567890”, of the eight digits the last six.
  const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  it.each([[59, '287082'], [1111111109, '081804'], [1111111111, '050471'], [1234567890, '005924'], [2000000000, '279037'], [20000000000, '353130']])('are those of RFC 6238 at second %s', (second, code) => {
    const now = new Date(second * 1000);
    expect([codeAt(SECRET, now), stepOfCode(SECRET, code, now)]).toEqual([code, Math.floor(second / 30)]);
  });

  it('count one step before and after, and no further', () => {
    const now = new Date(1234567890_000);
    const at = (steps: number) => stepOfCode(SECRET, codeAt(SECRET, new Date(now.getTime() + steps * 30_000)), now);
    expect([at(-2), at(-1), at(0), at(1), at(2)]).toEqual([undefined, 41152262, 41152263, 41152264, undefined]);
  });

  it.each(['', '00592', '0059240', 'abcdef', '005924\0'])('are nothing else: %j', (typed) => {
    expect(stepOfCode(SECRET, typed, new Date(1234567890_000))).toBeUndefined();
  });

  it('have a secret of 160 bits, and an address that says whose they are', () => {
    const secret = newCodeSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(new Set(Array.from({ length: 20 }, newCodeSecret)).size).toBe(20);
    expect(addressOfSecret(secret, 'meera')).toBe(`otpauth://totp/Pukar:meera?issuer=Pukar&secret=${secret}&algorithm=SHA1&digits=6&period=30`);
  });
});

describe('a recovery code', () => {
  it('is the same however it is typed, and never another', () => {
    const code = newRecoveryCode();
    expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{5}-[A-HJKMNP-TV-Z2-9]{5}$/);
    expect(recoveryCodeOf(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code.replace('-', ''));
    expect([recoveryCodeOf('287082'), recoveryCodeOf(`${code}A`), recoveryCodeOf('')]).toEqual([undefined, undefined, undefined]);
  });
});
