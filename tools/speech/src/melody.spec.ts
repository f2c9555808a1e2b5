import { describe, expect, it } from '@jest/globals';
import { melody, ringTone, silence } from './melody.js';
import { decodeMulaw, readWav } from '@pukar/platform/sound';

const loudness = (samples: Float32Array) => Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
const loudest = (samples: Float32Array) => samples.reduce((max, x) => Math.max(max, Math.abs(x)), 0);

describe('hold music', () => {
  const tune = readWav(melody(20));
  const samples = decodeMulaw(tune.mulaw);

  it('lasts about as long as asked and says that it is music', () => {
    expect(Math.abs(tune.ms - 20_000)).toBeLessThan(400);
    expect(tune).toMatchObject({ text: '♪', language: 'zxx' });
  });

  it('has no gap that a caller takes for a broken line, round the loop too', () => {
    const round = new Float32Array([...samples, ...samples.slice(0, 4000)]);
    for (let at = 0; at + 1600 <= round.length; at += 800) expect(loudness(round.subarray(at, at + 1600))).toBeGreaterThan(0.02);
  });

  it('does not click where it begins again', () => {
    const steps = samples.map((x, i) => Math.abs(x - samples[(i + 1) % samples.length]!));
    expect(steps.at(-1)).toBeLessThan(loudest(steps.slice(0, -1)));
  });

  it('is quieter than speech', () => expect(loudest(samples)).toBeLessThan(0.4));
});

describe('the ring-back tone', () => {
  it('rings twice, then waits two seconds', () => {
    const samples = decodeMulaw(readWav(ringTone(2)).mulaw);
    const rings = (from: number, to: number) => loudness(samples.subarray(from * 8000, to * 8000)) > 0.05;
    expect([rings(0, 0.4), rings(0.41, 0.59), rings(0.6, 1), rings(1.01, 2.99), rings(3, 3.4)]).toEqual([true, false, true, false, true]);
  });
});

describe('a breath', () => {
  it('is silent and as long as asked', () => {
    const wav = readWav(silence(350));
    expect([wav.ms, loudness(decodeMulaw(wav.mulaw))]).toEqual([350, 0]);
  });
});
