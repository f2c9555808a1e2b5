import { describe, expect, it } from '@jest/globals';
import { readWav, writeWav } from './wav.js';

describe('a WAV file for the telephone', () => {
  const file = writeWav({ mulaw: Buffer.alloc(801, 0xff), text: 'नमस्ते', language: 'hi-IN' });

  it('says µ-law, 8 kHz, one channel of eight bits', () => {
    expect(file.toString('latin1', 0, 4)).toBe('RIFF');
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    expect(file.toString('latin1', 8, 16)).toBe('WAVEfmt ');
    expect([file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt16LE(34)]).toEqual([7, 1, 8000, 8]);
  });

  it('counts its samples in a fact chunk, as compressed formats must', () => {
    const at = file.indexOf('fact');
    expect([file.readUInt32LE(at + 4), file.readUInt32LE(at + 8)]).toEqual([4, 801]);
  });

  it('carries the words and the language, each ended by NUL and padded to an even length', () => {
    const at = file.indexOf('ICMT');
    const length = file.readUInt32LE(at + 4);
    expect(length).toBe(Buffer.byteLength('नमस्ते') + 1);
    expect(file.indexOf('ILNG')).toBe(at + 8 + length + (length % 2));
  });

  it('is read back as it was written', () => {
    const { mulaw, ...rest } = readWav(file);
    expect(mulaw).toHaveLength(801);
    expect(rest).toEqual({ text: 'नमस्ते', language: 'hi-IN', ms: 100 });
  });

  it('is not anything else', () => {
    expect(() => readWav(Buffer.from('ID3 a song'))).toThrow('not a WAV file');
    const stereo = Buffer.from(file);
    stereo.writeUInt16LE(2, 22);
    expect(() => readWav(stereo)).toThrow('not µ-law');
  });
});
