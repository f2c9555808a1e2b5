const BIAS = 0x84;

/** One µ-law byte as a 16-bit sample (ITU-T G.711). */
function expand(byte: number): number {
  const inverted = ~byte & 0xff;
  const magnitude = (((inverted & 0x0f) << 3) + BIAS) << ((inverted & 0x70) >> 4);
  return inverted & 0x80 ? BIAS - magnitude : magnitude - BIAS;
}

const TABLE = Int16Array.from({ length: 256 }, (_, byte) => expand(byte));

/** µ-law as 16-bit little-endian PCM. */
export function muLawToPcm16(coded: Buffer): Buffer {
  const pcm = Buffer.alloc(coded.length * 2);
  coded.forEach((byte, index) => pcm.writeInt16LE(TABLE[byte] ?? 0, index * 2));
  return pcm;
}
