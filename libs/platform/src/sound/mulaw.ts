const BIAS = 0x84;
const CLIP = 32_635;

/** One 16-bit sample as one byte of G.711 µ-law (ITU-T G.711, table 2b): sign, three bits of exponent, four of mantissa, all inverted. */
export function encodeMulawSample(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(Math.round(sample)), CLIP) + BIAS;
  const exponent = 31 - Math.clz32(magnitude) - 7;
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}

/** The 16-bit sample that a byte of µ-law stands for. */
export function decodeMulawSample(byte: number): number {
  const inverted = ~byte & 0xff;
  const exponent = (inverted >> 4) & 0x07;
  const magnitude = (((inverted & 0x0f) << 3) + BIAS) << exponent;
  return inverted & 0x80 ? BIAS - magnitude : magnitude - BIAS;
}

/** Samples from −1 to 1 as µ-law, one byte each. */
export function encodeMulaw(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(samples.length);
  for (let i = 0; i < samples.length; i += 1) bytes[i] = encodeMulawSample(samples[i]! * 32_767);
  return bytes;
}

/** µ-law bytes as samples from −1 to 1. */
export function decodeMulaw(bytes: Uint8Array): Float32Array {
  return Float32Array.from(bytes, (byte) => decodeMulawSample(byte) / 32_768);
}
