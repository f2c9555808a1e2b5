import { Readable } from 'node:stream';
import type { HeardSound } from '../use-cases/listen-to-recording.use-case.js';
import { byteRange } from './byte-range.js';

/** An answer that is written piece by piece. */
export interface SoundReply {
  code(status: number): SoundReply;
  headers(headers: Readonly<Record<string, string | number>>): SoundReply;
  send(body?: unknown): unknown;
}

/** A minute of two channels: a player that asks for all the rest, and stops reading, lets no more than this be opened in advance. */
const PIECE_BYTES = 1024 * 1024;
const HEADERS = { 'content-type': 'audio/wav', 'cache-control': 'no-store', 'accept-ranges': 'bytes', 'content-disposition': 'inline; filename="recording.wav"', 'cross-origin-resource-policy': 'same-origin' };

/** Sends a sound, or the part of it that a player asks for, piece by piece as it is read. Nothing keeps it on the way. */
export async function sendSound(reply: SoundReply, sound: HeardSound, wanted: string | undefined): Promise<void> {
  const range = byteRange(wanted, sound.length);
  if (range === 'none') return void reply.code(416).headers({ ...HEADERS, 'content-range': `bytes */${sound.length}` }).send();
  const [from, to] = range === 'whole' ? [0, sound.length] : [range.from, range.to + 1];
  const pieces = piecesOf(sound, from, to);
  // The first before any header: what cannot be read is a fault, and not the beginning of a sound.
  const { value: first } = await pieces.next();
  reply.code(range === 'whole' ? 200 : 206).headers({ ...HEADERS, 'content-length': to - from, ...(range === 'whole' ? {} : { 'content-range': `bytes ${from}-${to - 1}/${sound.length}` }) });
  reply.send(Readable.from(following(first, pieces), { objectMode: false }));
}

async function* piecesOf(sound: HeardSound, from: number, to: number): AsyncGenerator<Buffer, undefined> {
  for (let at = from; at < to; ) {
    const end = Math.min(to, (Math.floor(at / PIECE_BYTES) + 1) * PIECE_BYTES);
    yield await sound.part({ from: at, to: end });
    at = end;
  }
  return undefined;
}

async function* following(first: Buffer | undefined, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (first) yield first;
  yield* rest;
}
