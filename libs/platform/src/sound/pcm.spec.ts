import { describe, expect, it } from '@jest/globals';
import { readPcm } from './pcm.js';

/** A WAV file of PCM, as recorders write it. */
function aWav({ channels = 1, hz = 16_000, bits = 16, tag = 1, values = [0, 0.5, -0.5, 0.25], says }: { channels?: number; hz?: number; bits?: number; tag?: number; values?: readonly number[]; says?: number } = {}): Buffer {
  const data = Buffer.alloc(values.length * (bits / 8));
  values.forEach((value, at) => data.writeIntLE(Math.round(value * (2 ** (bits - 1) - 1)), at * (bits / 8), bits / 8));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(tag, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(hz, 24);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(says ?? data.length, 40);
  return Buffer.concat([head, data]);
}

const valuesOf = (file: Buffer) => {
  const read = readPcm(file);
  return read.ok ? [...read.value.samples].map((value) => Number(value.toFixed(2))) : read.refusal;
};

describe('a recorded sound', () => {
  it.each([16, 24])('of %i bits is read', (bits) => expect(valuesOf(aWav({ bits }))).toEqual([0, 0.5, -0.5, 0.25]));

  it('of two channels becomes one', () => expect(valuesOf(aWav({ channels: 2 }))).toEqual([0.25, -0.12]));

  it('tells its rate', () => expect(readPcm(aWav({ hz: 44_100 }))).toMatchObject({ ok: true, value: { hz: 44_100 } }));

  it.each([
    ['not-wav', Buffer.from('ID3 this is an MP3')],
    ['not-wav', Buffer.alloc(0)],
    ['not-pcm', aWav({ tag: 7, bits: 16 })],
    ['not-pcm', aWav({ bits: 8 })],
    ['strange-rate', aWav({ hz: 96_000 })],
    ['strange-rate', aWav({ hz: 4_000 })],
    ['strange-rate', aWav({ hz: 47_999 })],
    ['too-many-channels', aWav({ channels: 6, values: [0, 0, 0, 0, 0, 0] })],
    ['cut-off', aWav({ says: 4_000 })],
    ['cut-off', aWav({ says: 7 }).subarray(0, 51)],
  ] as const)('is refused: %s', (refusal, file) => expect(readPcm(file)).toEqual({ ok: false, refusal }));
});
