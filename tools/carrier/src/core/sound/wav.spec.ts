import { describe, expect, it } from '@jest/globals';
import { playableWav, readWav, silentWav, writeWav } from './wav.js';

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

  it('makes 16-bit PCM of µ-law: silence stays silent, the loudest stays loudest', () => {
    const loud = riff(chunk('fmt ', muLawFormat), chunk('data', Buffer.from([0xff, 0x00, 0x80])));
    const pcm = read(playableWav(read(loud), loud));
    expect(pcm).toMatchObject({ codec: 'pcm', bitsPerSample: 16 });
    expect([0, 2, 4].map((at) => pcm.samples.readInt16LE(at))).toEqual([0, -32124, 32124]);
  });

  it('leaves PCM alone', () => {
    const file = writeWav(Buffer.alloc(160), 8000);
    expect(playableWav(read(file), file)).toBe(file);
  });

  it('knows how long silence is', () => expect(read(silentWav(1250)).durationMs).toBe(1250));

  it.each([['an empty file', Buffer.alloc(0)], ['a page', Buffer.from('<html>not found</html>')], ['a file without data', riff(chunk('fmt ', muLawFormat))]])(
    'refuses %s',
    (_what, file) => expect(readWav(file)).toEqual({ ok: false, refusal: 'not-a-wav' }),
  );
});
