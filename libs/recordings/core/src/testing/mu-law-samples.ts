/** The samples of each channel of a µ-law WAV as it is kept, from −32,768 to 32,767. Throws on any other. */
export function muLawSamples(bytes: Uint8Array): readonly Int16Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(20, true) !== 7 || view.getUint32(50, false) !== 0x64617461) throw new Error('no WAV of µ-law');
  const channels = view.getUint16(22, true);
  const length = view.getUint32(54, true) / channels;
  return Array.from({ length: channels }, (_, channel) => Int16Array.from({ length }, (_sample, at) => sampleOf(bytes[58 + at * channels + channel] ?? 0xff)));
}

/** ITU-T G.711, table 2b, backwards. */
export function sampleOf(byte: number): number {
  const inverted = ~byte & 0xff;
  const magnitude = (((inverted & 0x0f) << 3) + 0x84) << ((inverted >> 4) & 0x07);
  return inverted & 0x80 ? 0x84 - magnitude : magnitude - 0x84;
}
