import { err, ok, type Result } from '@pukar/kernel';

const PCM = 1;
const MU_LAW = 7;
const EXTENSIBLE = 0xfffe;

/** A WAV file as the carrier uses it. */
export interface Wav {
  readonly codec: 'pcm' | 'mu-law' | 'other';
  readonly channels: number;
  readonly sampleRate: number;
  readonly bitsPerSample: number;
  readonly durationMs: number;
  /** The words that were spoken (`ICMT` of the LIST/INFO chunk, UTF-8). */
  readonly text?: string;
  /** Their language, BCP-47 (`ILNG`). */
  readonly language?: string;
  readonly samples: Buffer;
}

/** Reads a RIFF/WAVE file. Refused when it is none, or has no format or no data. */
export function readWav(file: Buffer): Result<Wav, 'not-a-wav'> {
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') return err('not-a-wav');
  const chunks = readChunks(file, 12, file.length);
  const format = chunks.get('fmt ');
  const samples = chunks.get('data');
  if (!format || format.length < 16 || !samples) return err('not-a-wav');
  const tag = format.readUInt16LE(0);
  const code = tag === EXTENSIBLE && format.length >= 26 ? format.readUInt16LE(24) : tag;
  const bytesPerSecond = format.readUInt32LE(8);
  return ok({
    codec: code === PCM ? 'pcm' : code === MU_LAW ? 'mu-law' : 'other',
    channels: format.readUInt16LE(2),
    sampleRate: format.readUInt32LE(4),
    bitsPerSample: format.readUInt16LE(14),
    durationMs: bytesPerSecond === 0 ? 0 : Math.round((samples.length * 1000) / bytesPerSecond),
    ...readInfo(chunks.get('LIST')),
    samples,
  });
}

function readChunks(file: Buffer, from: number, to: number): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = from; at + 8 <= to; ) {
    const size = file.readUInt32LE(at + 4);
    const name = file.toString('latin1', at, at + 4);
    const body = file.subarray(at + 8, Math.min(at + 8 + size, to));
    if (name !== 'LIST' || body.toString('latin1', 0, 4) === 'INFO') chunks.set(name, body);
    at += 8 + size + (size % 2);
  }
  return chunks;
}

function readInfo(list: Buffer | undefined): { text?: string; language?: string } {
  if (!list) return {};
  const info = readChunks(list, 4, list.length);
  const read = (name: string): string | undefined => info.get(name)?.toString('utf8').replace(/\0+$/, '') || undefined;
  const [text, language] = [read('ICMT'), read('ILNG')];
  return { ...(text === undefined ? {} : { text }), ...(language === undefined ? {} : { language }) };
}

/** A WAV of 16-bit PCM around samples. */
export function writeWav(samples: Buffer, sampleRate: number, channels = 1): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(PCM, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * channels * 2, 28);
  header.writeUInt16LE(channels * 2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
