const RATE = 8_000;
const HERTZ = 440;

/** A tone as a WAV file of 16 bits at 8 kHz, of so many milliseconds. */
export function toneWav(milliseconds: number): Buffer {
  const samples = Math.round((RATE * milliseconds) / 1000);
  const data = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at += 1) data.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * HERTZ * at) / RATE)), at * 2);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}
