import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isVerhoeffValid } from './verhoeff.js';

describe('the check digit of Aadhaar', () => {
  it('holds for the published example', () => expect(isVerhoeffValid('2363')).toBe(true));
  it('holds for exactly one last digit of any number', () => {
    fc.assert(fc.property(fc.stringMatching(/^[2-9]\d{10}$/), (body) => {
      expect([...'0123456789'].filter((last) => isVerhoeffValid(body + last))).toHaveLength(1);
    }));
  });
  it('notices every changed digit', () => {
    expect([...'012456789'].some((other) => isVerhoeffValid(`236${other}`))).toBe(false);
  });
});
