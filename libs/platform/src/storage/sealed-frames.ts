import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from '../crypto/key-ring.js';
import type { Part } from './object-store.js';

/** Plain bytes of a frame; the last one may have fewer, and the only one of an empty object has none. */
export const FRAME_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const SALT_BYTES = 32;
const PREFIX_BYTES = 7;
const LENGTH_BYTES = 6;
const VERSION = 2;
/** The head of a sealed object is never longer. */
export const LONGEST_HEAD_BYTES = 2 + 8 + SALT_BYTES + PREFIX_BYTES + LENGTH_BYTES;

/** What stands before the frames of a sealed object. `bytes` is the head as it was read: each frame is bound to all of it. */
export interface FramesHead {
  readonly bytes: Buffer;
  readonly keyId: string;
  readonly salt: Buffer;
  readonly prefix: Buffer;
  /** Of the plain object. */
  readonly length: number;
}

/**
 * Seals an object in frames that can be opened one by one: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár, CRYPTO
 * 2015) in the form of Tink's AES-GCM-HKDF streaming, with AES-256. The key is the object's own, derived from a random salt and
 * `context`; the nonce of a frame is `prefix(7) number(4) is-last(1)`, and its additional data the head, in which the length stands.
 * `version(1) key-id-length(1) key-id salt(32) prefix(7) length(6) frames`, each frame its ciphertext and `tag(16)`.
 */
export function sealFrames(keys: KeyRing, plain: Uint8Array, context: string): Buffer {
  const [salt, prefix] = [randomBytes(SALT_BYTES), randomBytes(PREFIX_BYTES)];
  const { id, key } = keys.keyFor(salt, context);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUIntBE(plain.length, 0, LENGTH_BYTES);
  const head = Buffer.concat([Buffer.from([VERSION, id.length]), Buffer.from(id), salt, prefix, length]);
  const frames = Array.from({ length: countOf(plain.length) }, (_, number) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf({ prefix, length: plain.length }, number)).setAAD(head);
    const body = [cipher.update(plain.subarray(number * FRAME_BYTES, (number + 1) * FRAME_BYTES)), cipher.final()];
    return Buffer.concat([...body, cipher.getAuthTag()]);
  });
  return Buffer.concat([head, ...frames]);
}

/** Reads the head of a sealed object from its first bytes. What it says is true once a frame was opened with it. */
export function readHead(start: Uint8Array): FramesHead {
  const value = Buffer.from(start);
  const at = 2 + (value[1] ?? 0);
  const end = at + SALT_BYTES + PREFIX_BYTES + LENGTH_BYTES;
  if (value[0] !== VERSION || value.length < end) throw new Error('this is no object that was sealed in frames');
  return {
    bytes: value.subarray(0, end), keyId: value.subarray(2, at).toString(), salt: value.subarray(at, at + SALT_BYTES),
    prefix: value.subarray(at + SALT_BYTES, end - LENGTH_BYTES), length: value.readUIntBE(end - LENGTH_BYTES, LENGTH_BYTES),
  };
}

/** Where the frames that a part of the plain object needs lie in the sealed one; at least one, so that each part is proven. */
export function placeOfFrames(head: FramesHead, part: Part): Part {
  const { first, last } = framesOf(head, part);
  return { from: head.bytes.length + first * (FRAME_BYTES + TAG_BYTES), to: head.bytes.length + Math.min(head.length, (last + 1) * FRAME_BYTES) + (last + 1) * TAG_BYTES };
}

/** Opens a part from its frames: those of `placeOfFrames`. Throws when one was altered, cut off, moved, or is another object's. */
export function openPart(keys: KeyRing, sealed: { readonly head: FramesHead; readonly part: Part; readonly frames: Uint8Array }, context: string): Buffer {
  const { head, part, frames } = sealed;
  const place = placeOfFrames(head, part);
  if (frames.length !== place.to - place.from) throw new Error('a sealed object is cut off, or longer than it was');
  const { key } = keys.keyFor(head.salt, context, head.keyId);
  const { first, last } = framesOf(head, part);
  const plain = Array.from({ length: last - first + 1 }, (_, nth) => {
    const at = nth * (FRAME_BYTES + TAG_BYTES);
    const frame = frames.subarray(at, at + FRAME_BYTES + TAG_BYTES);
    const end = frame.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(head, first + nth), { authTagLength: TAG_BYTES }).setAAD(head.bytes);
    decipher.setAuthTag(frame.subarray(end));
    return Buffer.concat([decipher.update(frame.subarray(0, end)), decipher.final()]);
  });
  return Buffer.concat(plain).subarray(part.from - first * FRAME_BYTES, part.to - first * FRAME_BYTES);
}

function framesOf({ length }: FramesHead, part: Part): { readonly first: number; readonly last: number } {
  const end = countOf(length) - 1;
  const first = Math.min(end, Math.floor(part.from / FRAME_BYTES));
  return { first, last: Math.max(first, Math.min(end, Math.ceil(part.to / FRAME_BYTES) - 1)) };
}

const countOf = (length: number): number => Math.max(1, Math.ceil(length / FRAME_BYTES));

function nonceOf({ prefix, length }: Pick<FramesHead, 'prefix' | 'length'>, number: number): Buffer {
  const nonce = Buffer.concat([prefix, Buffer.alloc(5)]);
  nonce.writeUInt32BE(number, PREFIX_BYTES);
  nonce.writeUInt8(number === countOf(length) - 1 ? 1 : 0, PREFIX_BYTES + 4);
  return nonce;
}
