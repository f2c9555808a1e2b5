import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeyRing } from '../crypto/key-ring.js';
import { FRAME_BYTES, openPart, placeOfFrames, readHead, sealFrames } from './sealed-frames.js';

const file = KeyRing.generate();
const keys = new KeyRing(file);
const noise = randomBytes(4 * FRAME_BYTES);
const SEALED_FRAME = FRAME_BYTES + 16;

const openAs = (ring: KeyRing, sealed: Buffer, context: string, part?: { from: number; to: number }): Buffer => {
  const head = readHead(sealed);
  const wanted = part ?? { from: 0, to: head.length };
  const place = placeOfFrames(head, wanted);
  return openPart(ring, { head, part: wanted, frames: part ? sealed.subarray(place.from, place.to) : sealed.subarray(head.bytes.length) }, context);
};
const open = (sealed: Buffer, part?: { from: number; to: number }): Buffer => openAs(keys, sealed, 'object:a', part);

/** Lengths with the edges of frames among them. */
const lengths = fc.oneof(
  fc.constantFrom(0, 1, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1, 2 * FRAME_BYTES, 3 * FRAME_BYTES, 3 * FRAME_BYTES + 7),
  fc.integer({ min: 0, max: 4 * FRAME_BYTES }),
);
const objects = lengths.map((length) => ({ plain: noise.subarray(0, length), sealed: sealFrames(keys, noise.subarray(0, length), 'object:a') }));
const some = { numRuns: 60 };

describe('an object that is sealed in frames', () => {
  it('opens as it was', () => {
    fc.assert(fc.property(objects, ({ plain, sealed }) => open(sealed).equals(plain)), some);
  });

  it('gives of every part what that part of the whole is, also where it ends before the part does', () => {
    fc.assert(fc.property(objects, lengths, fc.integer({ min: 1, max: 2 * FRAME_BYTES }), ({ plain, sealed }, from, length) => open(sealed, { from, to: from + length }).equals(plain.subarray(from, from + length))), some);
  });

  it('needs for a part no more than the frames in which it lies', () => {
    const head = readHead(sealFrames(keys, noise, 'object:a'));
    const place = placeOfFrames(head, { from: FRAME_BYTES + 5, to: FRAME_BYTES + 6 });
    expect(place).toEqual({ from: head.bytes.length + SEALED_FRAME, to: head.bytes.length + 2 * SEALED_FRAME });
  });

  it('is twice something else: nothing shows that two objects are alike', () => {
    const [one, other] = [sealFrames(keys, noise, 'object:a'), sealFrames(keys, noise, 'object:a')];
    expect(readHead(one).salt.equals(readHead(other).salt)).toBe(false);
    expect(one.subarray(-SEALED_FRAME).equals(other.subarray(-SEALED_FRAME))).toBe(false);
    expect(one.includes(noise.subarray(0, 12))).toBe(false);
  });

  it('does not open when any byte of it was altered', () => {
    fc.assert(fc.property(objects, fc.nat(), fc.integer({ min: 1, max: 255 }), ({ sealed }, place, by) => {
      const altered = Buffer.from(sealed);
      altered[place % altered.length]! ^= by;
      expect(() => open(altered)).toThrow();
    }), some);
    const sealed = sealFrames(keys, noise.subarray(0, 10), 'object:a');
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed);
      altered[at]! ^= 1;
      expect(() => open(altered)).toThrow();
    }
  });

  it('does not open when it was cut off anywhere, at the end of a frame too, or when something follows it', () => {
    fc.assert(fc.property(objects, fc.nat(), ({ sealed }, place) => { expect(() => open(sealed.subarray(0, place % sealed.length))).toThrow(); }), some);
    const sealed = sealFrames(keys, noise, 'object:a');
    for (const frames of [1, 2, 3]) expect(() => open(sealed.subarray(0, sealed.length - frames * SEALED_FRAME))).toThrow();
    for (const more of [Buffer.alloc(1), sealed.subarray(-SEALED_FRAME)]) expect(() => open(Buffer.concat([sealed, more]))).toThrow();
  });

  it('tells its true length with every part, also when frames behind it are gone', () => {
    const sealed = sealFrames(keys, noise, 'object:a');
    const cut = sealed.subarray(0, sealed.length - SEALED_FRAME);
    expect(open(cut, { from: 0, to: 10 }).equals(noise.subarray(0, 10))).toBe(true);
    expect(readHead(cut).length).toBe(noise.length);
    expect(() => open(cut, { from: 3 * FRAME_BYTES, to: 4 * FRAME_BYTES })).toThrow();
    const shortened = Buffer.from(cut);
    shortened.writeUIntBE(3 * FRAME_BYTES, readHead(cut).bytes.length - 6, 6);
    expect(() => open(shortened, { from: 0, to: 10 })).toThrow();
  });

  it('does not open when frames changed places, or one is another object\'s', () => {
    const [sealed, other] = [sealFrames(keys, noise, 'object:a'), sealFrames(keys, noise, 'object:a')];
    const { length: head } = readHead(sealed).bytes;
    const frame = (of: Buffer, number: number) => of.subarray(head + number * SEALED_FRAME, head + (number + 1) * SEALED_FRAME);
    const built = (...frames: Buffer[]) => Buffer.concat([sealed.subarray(0, head), ...frames]);
    expect(open(built(...[0, 1, 2, 3].map((number) => frame(sealed, number)))).equals(noise)).toBe(true);
    for (const order of [[1, 0, 2, 3], [0, 1, 3, 2], [0, 0, 2, 3], [3, 1, 2, 0]]) expect(() => open(built(...order.map((number) => frame(sealed, number))))).toThrow();
    for (const mixed of [0, 1, 2, 3]) expect(() => open(built(...[0, 1, 2, 3].map((number) => frame(number === mixed ? other : sealed, number))))).toThrow();
  });

  it('opens only under its own name, with its own keys, and with old keys after the current one changed', () => {
    const sealed = sealFrames(keys, noise.subarray(0, 100), 'object:a');
    expect(() => openAs(keys, sealed, 'object:b')).toThrow();
    expect(() => openAs(keys.derive('voicemail'), sealed, 'object:a')).toThrow();
    expect(() => openAs(new KeyRing(KeyRing.generate()), sealed, 'object:a')).toThrow();
    const rotated = new KeyRing({ ...file, current: 'k2', keys: { ...file.keys, k2: KeyRing.generate().keys['k1']! } });
    expect(openAs(rotated, sealed, 'object:a').equals(noise.subarray(0, 100))).toBe(true);
    expect(readHead(sealFrames(rotated, noise, 'object:a')).keyId).toBe('k2');
    expect(() => openAs(keys, sealFrames(rotated, noise, 'object:a'), 'object:a')).toThrow('not in the key file');
  });

  it.each([['nothing', Buffer.alloc(0)], ['a value of the key ring', keys.seal('secret', 'object:a')], ['noise', noise.subarray(0, 200)]])('is not %s', (_name, bytes) => {
    expect(() => open(bytes)).toThrow('no object that was sealed in frames');
  });
});
