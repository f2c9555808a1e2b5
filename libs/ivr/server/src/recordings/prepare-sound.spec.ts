import { describe, expect, it } from '@jest/globals';
import { decodeMulaw, PEAK, readWav } from '@pukar/platform/sound';
import { aVoice } from '../testing/a-voice.js';
import { prepareSound } from './prepare-sound.js';

const said = { text: 'नमस्ते', language: 'hi-IN' };
const prepared = (file: Buffer) => {
  const made = prepareSound(file, said);
  if (!made.ok) throw new Error(made.refusal);
  return { ...made.value, read: readWav(made.value.wav) };
};

describe('a recorded voice', () => {
  it.each([8_000, 16_000, 44_100, 48_000])('of %i Hz becomes telephone audio with its words inside, as loud as every prompt, without the silence at its ends', (hz) => {
    const { ms, read } = prepared(aVoice({ hz, loud: 0.2, silence: 2 }));
    expect(read).toMatchObject(said);
    expect(ms).toBeGreaterThan(1_000);
    expect(ms).toBeLessThan(1_250);
    expect(decodeMulaw(read.mulaw).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeCloseTo(PEAK, 1);
  });

  it('is as long as it says', () => {
    const { ms, read } = prepared(aVoice());
    expect(ms).toBe(read.ms);
  });

  it.each([
    ['silent', aVoice({ loud: 0.001 })],
    ['clipped', aVoice({ loud: 3 })],
    ['too-short', aVoice({ seconds: 0.05 })],
    ['too-long', aVoice({ seconds: 61, hz: 8_000 })],
    ['too-long', aVoice({ seconds: 1, silence: 65, hz: 8_000 })],
    ['not-wav', Buffer.from('ID3')],
    ['cut-off', aVoice().subarray(0, 5_000)],
  ] as const)('is refused as %s', (refusal, file) => expect(prepareSound(file, said)).toEqual({ ok: false, refusal }));
});
