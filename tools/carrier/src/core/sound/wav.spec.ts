import { describe, expect, it } from '@jest/globals';
import { pcmOfWav } from './pcm-of-wav.js';
import { readWav, writeWav } from './wav.js';

const chunk = (name: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};
const muLawFormat = Buffer.from([7, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0]);
const info = (text: string, language: string): Buffer => chunk('LIST', Buffer.concat([Buffer.from('INFO'), chunk('ICMT', Buffer.from(`${text}\0`)), chunk('ILNG', Buffer.from(language))]));
const riff = (...chunks: Buffer[]): Buffer => chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), ...chunks]));
const read = (file: Buffer) => {
  const wav = readWav(file);
  if (!wav.ok) throw new Error(wav.refusal);
  return wav.value;
};

describe('reading a WAV', () => {
  const prompt = riff(chunk('fmt ', muLawFormat), info('पुकार में स्वागत है', 'hi-IN'), chunk('data', Buffer.alloc(4000, 0xff)));

  it('tells the words, their language and the length', () =>
    expect(read(prompt)).toMatchObject({ codec: 'mu-law', sampleRate: 8000, durationMs: 500, text: 'पुकार में स्वागत है', language: 'hi-IN' }));

  it('finds the words behind the data too', () =>
    expect(read(riff(chunk('fmt ', muLawFormat), chunk('data', Buffer.alloc(81)), info('odd', 'en-IN')))).toMatchObject({ text: 'odd' }));

  it('makes samples of µ-law: silence stays silent, the loudest stays loudest', () => {
    const loud = riff(chunk('fmt ', muLawFormat), chunk('data', Buffer.from([0xff, 0x00, 0x80])));
    expect([...(pcmOfWav(read(loud)) ?? [])]).toEqual([0, -32124, 32124]);
  });

  it.each([8, 16, 24, 32])('makes one channel of two, of %i bits', (bits) => {
    const [left, right] = [8_192, -4_096];
    const samples = Buffer.alloc((bits / 8) * 2);
    const write = (value: number, at: number): void => void (bits === 8 ? samples.writeUInt8(value / 256 + 128, at) : samples.writeInt16LE(value, at + bits / 8 - 2));
    write(left, 0);
    write(right, bits / 8);
    const wav = read(writeWav(samples, 8_000, 2));
    expect([...(pcmOfWav({ ...wav, bitsPerSample: bits }) ?? [])]).toEqual([2_048]);
  });

  it.each([['an empty file', Buffer.alloc(0)], ['a page', Buffer.from('<html>not found</html>')], ['a file without data', riff(chunk('fmt ', muLawFormat))]])(
    'refuses %s',
    (_what, file) => expect(readWav(file)).toEqual({ ok: false, refusal: 'not-a-wav' }),
  );
});
