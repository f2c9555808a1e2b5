import { describe, expect, it } from '@jest/globals';
import { longestPosition } from './flow-check/check-size.js';
import { mainFlow } from './main-flow/main-flow.js';
import { begin, decodePosition, encodePosition, MAX_ENCODED_POSITION } from './position.js';

/** AES-256-GCM adds a nonce of 12 bytes and a tag of 16; base64url makes four characters of three bytes. */
const sealedLength = (plain: number) => Math.ceil(((plain + 12 + 16) * 4) / 3);

describe('a position', () => {
  it('is read back as it was written', () => {
    const position = { ...begin(mainFlow), node: 'status', language: 'hi-IN' as const, retries: 1, trail: ['main'], pressed: '11', topic: 'status', answer: { stage: 'forwarded' } };
    expect(decodePosition(encodePosition(position))).toEqual({ ok: true, value: position });
  });

  it('at its longest in the published flow still fits', () => {
    const encoded = encodePosition(longestPosition(mainFlow));
    expect(encoded).toMatch(/^[\x20-\x7e]+$/);
    expect(encoded.length).toBeGreaterThan(200);
  });

  it('at the longest allowed fits sealed into 512 characters, with room for a key id', () => expect(sealedLength(MAX_ENCODED_POSITION)).toBeLessThanOrEqual(512 - 20));

  it('too long to be sealed is a fault, not a broken call later', () =>
    expect(() => encodePosition({ ...begin(mainFlow), topic: 'x'.repeat(MAX_ENCODED_POSITION) })).toThrow('does not fit'));

  it.each(['', 'no json', '{}', '[1,"main"]', '[1,"main","fr-FR",0,[],"",null,{}]', '[1,"main",null,0,[7],"",null,{}]', '[1,"main",null,0,[],"",null,{"a":1}]'])(
    'is not made of %j',
    (text) => expect(decodePosition(text)).toEqual({ ok: false, refusal: { code: 'unreadable-position' } }),
  );
});
