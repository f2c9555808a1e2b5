import type { Wave } from './wave.js';

const MU_LAW = 7;
const BIAS = 0x84;
const CLIP = 32_635;
const HEAD_BYTES = 58;

/** A 16-bit sample as one byte of G.711 µ-law (ITU-T G.711, table 2b). What a telephone line carried in µ-law comes out as it was. */
export function muLawByte(sample: number): number {
  const magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
  const exponent = 24 - Math.clz32(magnitude);
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | ((magnitude >> (exponent + 3)) & 0x0f)) & 0xff;
}

/** The same sound as a WAV of µ-law, half as large; browsers play it. */
export function muLawOf(bytes: Uint8Array, wave: Wave): Uint8Array {
  const samples = wave.length / 2;
  const kept = new Uint8Array(HEAD_BYTES + samples + (samples % 2));
  writeHead(kept, wave, samples);
  const view = new DataView(bytes.buffer, bytes.byteOffset + wave.at, wave.length);
  for (let at = 0; at < samples; at += 1) kept[HEAD_BYTES + at] = muLawByte(view.getInt16(at * 2, true));
  return kept;
}

/** A head for what is not PCM has an empty extension, and says how many samples each channel has. */
function writeHead(kept: Uint8Array, { channels, rate }: Wave, samples: number): void {
  const view = new DataView(kept.buffer);
  const word = (at: number, text: string): void => [...text].forEach((letter, index) => { kept[at + index] = letter.charCodeAt(0); });
  word(0, 'RIFF'); view.setUint32(4, kept.length - 8, true); word(8, 'WAVE');
  word(12, 'fmt '); view.setUint32(16, 18, true); view.setUint16(20, MU_LAW, true); view.setUint16(22, channels, true);
  view.setUint32(24, rate, true); view.setUint32(28, rate * channels, true); view.setUint16(32, channels, true); view.setUint16(34, 8, true);
  word(38, 'fact'); view.setUint32(42, 4, true); view.setUint32(46, samples / channels, true);
  word(50, 'data'); view.setUint32(54, samples, true);
}
