import { byteRange } from './byte-range.js';

/** An answer that is written piece by piece. */
export interface SoundReply {
  code(status: number): SoundReply;
  headers(headers: Readonly<Record<string, string | number>>): SoundReply;
  send(body?: unknown): unknown;
}

/** Sends a sound, or the part of it that a player asks for. Nothing keeps it on the way. */
export function sendSound(reply: SoundReply, sound: Buffer, wanted: string | undefined): void {
  const range = byteRange(wanted, sound.length);
  reply.headers({ 'content-type': 'audio/wav', 'cache-control': 'no-store', 'accept-ranges': 'bytes', 'content-disposition': 'inline; filename="recording.wav"', 'cross-origin-resource-policy': 'same-origin' });
  if (range === 'none') reply.code(416).headers({ 'content-range': `bytes */${sound.length}` }).send();
  else if (range === 'whole') reply.send(sound);
  else reply.code(206).headers({ 'content-range': `bytes ${range.from}-${range.to}/${sound.length}` }).send(sound.subarray(range.from, range.to + 1));
}
