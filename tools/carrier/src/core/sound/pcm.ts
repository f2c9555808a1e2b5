import { decodeMulawSample, encodeMulawSample } from '@pukar/speech/mulaw';

/** Sound inside the exchange: 16-bit samples, one channel, 8,000 a second. */
export type Pcm = Int16Array;

/** Samples a second. */
export const RATE = 8_000;

/** How much sound moves at once: 20 ms, 160 samples. */
export const FRAME_MS = 20;
export const FRAME_SAMPLES = 160;

/** A frame in which nothing is heard. Shared: frames are never written to after they were given away. */
export const SILENT_FRAME: Pcm = new Int16Array(FRAME_SAMPLES);

/** The byte of µ-law that stands for silence. */
export const MULAW_SILENCE = 0xff;

/** What each byte of µ-law stands for. */
export const EXPANDED = Int16Array.from({ length: 256 }, (_, byte) => decodeMulawSample(byte));
const COMPRESSED = Uint8Array.from({ length: 65_536 }, (_, at) => encodeMulawSample(at < 32_768 ? at : at - 65_536));

/** µ-law (ITU-T G.711) as samples. */
export function fromMuLaw(bytes: Uint8Array): Pcm {
  const pcm = new Int16Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) pcm[at] = EXPANDED[bytes[at] ?? MULAW_SILENCE] ?? 0;
  return pcm;
}

/** Samples as µ-law. */
export function toMuLaw(pcm: Pcm): Uint8Array {
  const bytes = new Uint8Array(pcm.length);
  for (let at = 0; at < pcm.length; at += 1) bytes[at] = COMPRESSED[(pcm[at] ?? 0) & 0xffff] ?? MULAW_SILENCE;
  return bytes;
}

/** Samples as bytes, little end first, as a WAV wants them. */
export const bytesOf = (pcm: Pcm): Buffer => Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
