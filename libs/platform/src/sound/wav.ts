import { TELEPHONE_HZ } from './resample.js';

const MULAW = 7;

/** A telephone recording: µ-law bytes at 8 kHz, one channel, and what is said in it. */
export interface TelephoneAudio {
  readonly mulaw: Uint8Array;
  /** The words spoken; a note sign for music. */
  readonly text: string;
  /** BCP-47 code of the language spoken; `zxx` where nothing is. */
  readonly language: string;
}

/**
 * Wraps µ-law bytes as a WAV file (format tag 7, with the `fact` chunk that compressed formats must have). A LIST/INFO
 * chunk carries the words (`ICMT`) and the language (`ILNG`), both UTF-8 and NUL-terminated, so that whoever plays the
 * file can show what is being said.
 */
export function writeWav({ mulaw, text, language }: TelephoneAudio): Buffer {
  const format = Buffer.alloc(18);
  format.writeUInt16LE(MULAW, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(TELEPHONE_HZ, 4);
  format.writeUInt32LE(TELEPHONE_HZ, 8);
  format.writeUInt16LE(1, 12);
  format.writeUInt16LE(8, 14);
  const count = Buffer.alloc(4);
  count.writeUInt32LE(mulaw.length);
  const info = Buffer.concat([Buffer.from('INFO'), chunk('ICMT', Buffer.from(`${text}\0`)), chunk('ILNG', Buffer.from(`${language}\0`))]);
  return chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', format), chunk('fact', count), chunk('LIST', info), chunk('data', mulaw)]));
}

/** Reads a file made by {@link writeWav}; a tool that added other chunks in between does no harm. Throws on any other kind of file. */
export function readWav(file: Buffer): TelephoneAudio & { readonly ms: number } {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') throw new Error('not a WAV file');
  const chunks = chunksOf(file.subarray(12));
  const format = chunks.get('fmt ');
  const mulaw = chunks.get('data');
  if (!format || !mulaw || format.readUInt16LE(0) !== MULAW || format.readUInt16LE(2) !== 1 || format.readUInt32LE(4) !== TELEPHONE_HZ) {
    throw new Error('not µ-law at 8 kHz in one channel');
  }
  const info = chunksOf(chunks.get('LIST')?.subarray(4) ?? Buffer.alloc(0));
  return { mulaw, text: words(info.get('ICMT')), language: words(info.get('ILNG')), ms: Math.round((mulaw.length * 1000) / TELEPHONE_HZ) };
}

function chunk(id: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(id, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

function chunksOf(bytes: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 0; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4);
    found.set(bytes.toString('latin1', at, at + 4), bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  return found;
}

const words = (bytes: Buffer | undefined): string => (bytes?.toString('utf8') ?? '').replace(/\0+$/, '');
