import { toTelephoneRate } from '@pukar/speech/resample';
import { EXPANDED, MULAW_SILENCE, RATE, type Pcm } from './pcm.js';
import type { Wav } from './wav.js';

/** A WAV's sound as the exchange carries it: one channel, 8 kHz. Undefined when its coding is not known here. */
export function pcmOfWav(wav: Wav): Pcm | undefined {
  const mono = oneChannel(wav);
  return mono && wav.sampleRate !== RATE ? downToTelephone(Float32Array.from(mono), wav.sampleRate) : mono;
}

/** Samples of another rate, of the size that 16 bits have, at the exchange's rate. */
export function downToTelephone(samples: Float32Array, sampleRate: number): Pcm {
  const slowed = toTelephoneRate(samples, sampleRate);
  return Int16Array.from(slowed, (sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample))));
}

function oneChannel({ codec, channels, bitsPerSample, samples }: Wav): Pcm | undefined {
  const bytes = bitsPerSample / 8;
  const read = codec === 'mu-law' ? (at: number) => EXPANDED[samples[at] ?? MULAW_SILENCE] ?? 0 : codec === 'pcm' ? READ_PCM[bitsPerSample]?.(samples) : undefined;
  if (!read || channels < 1) return undefined;
  const pcm = new Int16Array(Math.floor(samples.length / (bytes * channels)));
  for (let at = 0; at < pcm.length; at += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) sum += read((at * channels + channel) * bytes);
    pcm[at] = Math.round(sum / channels);
  }
  return pcm;
}

/** How a sample of so many bits is read as one of 16. */
const READ_PCM: Readonly<Record<number, (samples: Buffer) => (at: number) => number>> = {
  8: (samples) => (at) => ((samples[at] ?? 128) - 128) * 256,
  16: (samples) => (at) => samples.readInt16LE(at),
  24: (samples) => (at) => samples.readInt16LE(at + 1),
  32: (samples) => (at) => samples.readInt16LE(at + 2),
};
