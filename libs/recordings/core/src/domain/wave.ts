/** What a WAV file says of its sound. */
export interface Wave {
  readonly channels: number;
  readonly seconds: number;
  /** Samples of a channel in a second. */
  readonly rate: number;
  /** Where its samples begin, in bytes, and how many bytes they are. */
  readonly at: number;
  readonly length: number;
  /** Bytes of one sample of all channels. */
  readonly step: number;
}

const PCM = 1;
const BITS = 16;

/** Reads the head of a WAV of 16-bit samples, one channel or two; undefined for anything else, and for one that is cut off. */
export function readWave(bytes: Uint8Array): Wave | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || word(0) !== 'RIFF' || word(8) !== 'WAVE') return undefined;
  let format: { readonly channels: number; readonly rate: number } | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > bytes.length) return undefined;
    if (word(at) === 'fmt ') format = readFormat(view, at + 8, size);
    if (word(at) === 'data' && format) {
      const step = format.channels * 2;
      return { channels: format.channels, seconds: size / step / format.rate, rate: format.rate, at: at + 8, length: size - (size % step), step };
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
}

function readFormat(view: DataView, at: number, size: number): { readonly channels: number; readonly rate: number } | undefined {
  if (size < 16 || view.getUint16(at, true) !== PCM || view.getUint16(at + 14, true) !== BITS) return undefined;
  const [channels, rate] = [view.getUint16(at + 2, true), view.getUint32(at + 4, true)];
  return (channels === 1 || channels === 2) && rate > 0 ? { channels, rate } : undefined;
}
