import { err, ok, type Result } from '@pukar/kernel';

/** Sound as it was recorded: one channel, samples from −1 to 1. */
export interface Pcm {
  readonly samples: Float32Array;
  readonly hz: number;
}

/** Why a file is no sound that we take: no WAV, not PCM of 16 or 24 bits, another rate than recorders have from 8 to 48 kHz, more than two channels, or cut off. */
export type PcmFault = 'not-wav' | 'not-pcm' | 'strange-rate' | 'too-many-channels' | 'cut-off';

const [PCM, EXTENSIBLE] = [1, 0xfffe];
/** Those of recorders: the filters of a rate that nobody records with would be the largest of all, and they are kept. */
const RATES: ReadonlySet<number> = new Set([8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000]);

/** Reads a WAV file of PCM, strictly: what it says of itself must be so. Two channels become one. */
export function readPcm(file: Buffer): Result<Pcm, PcmFault> {
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') return err('not-wav');
  const format = chunkOf(file, 'fmt ');
  const data = chunkOf(file, 'data');
  if (!format || !data || format.body.length < 16) return err('not-wav');
  const [tag, channels, hz, bits] = [format.body.readUInt16LE(0), format.body.readUInt16LE(2), format.body.readUInt32LE(4), format.body.readUInt16LE(14)];
  const isPcm = tag === PCM || (tag === EXTENSIBLE && format.body.length >= 26 && format.body.readUInt16LE(24) === PCM);
  if (!isPcm || (bits !== 16 && bits !== 24)) return err('not-pcm');
  if (channels < 1 || channels > 2) return err('too-many-channels');
  if (!RATES.has(hz)) return err('strange-rate');
  if (data.body.length < data.length || data.length % (channels * (bits / 8)) !== 0) return err('cut-off');
  return ok({ samples: samplesOf(data.body, channels, bits / 8), hz });
}

function samplesOf(body: Buffer, channels: number, width: number): Float32Array {
  const samples = new Float32Array(body.length / (channels * width));
  const full = 2 ** (8 * width - 1);
  for (let at = 0; at < samples.length; at += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) sum += body.readIntLE((at * channels + channel) * width, width);
    samples[at] = sum / (channels * full);
  }
  return samples;
}

/** A chunk, and the length that it says it has; its body is shorter where the file was cut off. */
function chunkOf(file: Buffer, id: string): { readonly length: number; readonly body: Buffer } | undefined {
  for (let at = 12; at + 8 <= file.length; ) {
    const length = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === id) return { length, body: file.subarray(at + 8, at + 8 + length) };
    at += 8 + length + (length % 2);
  }
  return undefined;
}
