import { describe, expect, it } from '@jest/globals';
import type { Flow } from './flow.js';
import { longestPosition } from './flow-check/check-size.js';
import { mainFlow } from './main-flow/main-flow.js';
import { begin, decodePosition, encodePosition, MAX_ENCODED_POSITION, type Position } from './position.js';

/** AES-256-GCM adds a nonce of 12 bytes and a tag of 16; base64url makes four characters of three bytes. */
const sealedLength = (plain: number) => Math.ceil(((plain + 12 + 16) * 4) / 3);
const known = (version: number): Flow | undefined => (version === mainFlow.version ? mainFlow : undefined);
const writtenAndRead = (position: Position) => decodePosition(encodePosition(mainFlow, position), known);

const somewhere: Position = {
  ...begin(mainFlow), node: 'division', language: 'hi-IN', retries: 1, trail: ['main', 'info', 'facility', 'place'], stack: [{ next: 'find-near', trail: 3 }], page: 2, pressed: '412', topic: 'facility',
  answer: { item1: 'bhopal', item2: 'indore', more: 'yes' }, kept: { facility: 'hospital', known: 'no' },
};

describe('a position', () => {
  it('is read back as it was written, with the flow that it belongs to', () => expect(writtenAndRead(somewhere)).toEqual({ ok: true, value: { flow: mainFlow, position: somewhere } }));

  it('is read back from a stored flow, whose names may stand in another order', () => {
    const stored: Flow = { ...mainFlow, nodes: Object.fromEntries(Object.entries(mainFlow.nodes).reverse()), fields: Object.fromEntries(Object.entries(mainFlow.fields).reverse()) };
    expect(decodePosition(encodePosition(mainFlow, somewhere), () => stored)).toMatchObject({ ok: true, value: { position: somewhere } });
  });

  it('at its longest in the published flow fits with room for forty characters more, whatever the number of its version', () => {
    const encoded = encodePosition(mainFlow, longestPosition(mainFlow));
    expect(encoded).toMatch(/^[\x20-\x7e]+$/);
    expect(encoded.length).toBeGreaterThan(200);
    expect(encoded.length).toBeLessThanOrEqual(MAX_ENCODED_POSITION - 40);
  });

  it('at the longest allowed fits sealed into 512 characters, with room for a key id', () => expect(sealedLength(MAX_ENCODED_POSITION)).toBeLessThanOrEqual(512 - 20));

  it('too long to be sealed is a fault, not a broken call later', () =>
    expect(() => encodePosition(mainFlow, { ...begin(mainFlow), kept: { address: 'x'.repeat(MAX_ENCODED_POSITION) } })).toThrow('does not fit'));

  it('keeps days as they are', () => {
    const days = { since: '2026-11-24', due: '2000-01-01', date: '2099-12-31' };
    expect(writtenAndRead({ ...somewhere, answer: days })).toMatchObject({ value: { position: { answer: days } } });
    expect(encodePosition(mainFlow, { ...somewhere, answer: days })).not.toContain('2026');
  });

  it.each([
    '', 'no position', '3', ';;;;;;;', '3;;;;;;;',
    '9;00000;;;;;;', '0;00000;;;;;;', '-3;00000;;;;;;', '3.0;00000;;;;;;',
    '3;zz000;;;;;;', '3;00z00;;;;;;', '3;0000;;;;;;', '3;00-00;;;;;;', '3;000000000;;;;;;',
    '3;00000;0;;;;;', '3;00000;zz;;;;;', '3;00000;;000z;;;;', '3;00000;;00;;;;', '3;00000;;00x;;;;',
    '3;00000;;;x;;;', '3;00000;;;;zz;;', '3;00000;;;;;-1;', '3;00000;;;;;;Z1', '3;00000;;;;;;1x|', '3;00000;;;;;;;',
    '[3,"00",null,0,"","","",0,"",null,"",""]',
  ])('is not made of %j', (text) => expect(decodePosition(text, known)).toEqual({ ok: false, refusal: { code: 'unreadable-position' } }));

  it('of a language, a topic and a shared part is made of what says so', () => expect(decodePosition('3;00100;00;000;1;00;;', known).ok).toBe(true));
});
