interface Voice {
  readonly seconds?: number;
  readonly hz?: number;
  /** How loud, from 0 to 1; more is clipped. */
  readonly loud?: number;
  /** Seconds of silence before and after. */
  readonly silence?: number;
  readonly pitch?: number;
}

/** A recording as a recorder makes it: WAV, PCM of 16 bits, one channel. */
export function aVoice({ seconds = 1, hz = 16_000, loud = 0.5, silence = 0.5, pitch = 300 }: Voice = {}): Buffer {
  const [quiet, spoken] = [Math.round(silence * hz), Math.round(seconds * hz)];
  const data = Buffer.alloc(2 * (2 * quiet + spoken));
  for (let at = 0; at < spoken; at += 1) {
    const value = Math.max(-1, Math.min(1, loud * Math.sin((2 * Math.PI * pitch * at) / hz)));
    data.writeInt16LE(Math.round(value * 32_767), 2 * (quiet + at));
  }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(hz, 24);
  head.writeUInt32LE(2 * hz, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
