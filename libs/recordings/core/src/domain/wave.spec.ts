import { describe, expect, it } from '@jest/globals';
import { aWave } from '../testing/a-wave.js';
import { readWave } from './wave.js';
import { waveformOf } from './waveform.js';

describe('the sound of a recording', () => {
  it('says how long it is and how many channels it has', () => {
    expect(readWave(aWave(2.5, 0.5, 0.1))).toMatchObject({ channels: 2, seconds: 2.5, at: 44, step: 4 });
    expect(readWave(aWave(1, 0.5))).toMatchObject({ channels: 1, seconds: 1 });
  });

  it('that is cut off anywhere, or is none, is not taken for whole', () => {
    const whole = aWave(1, 0.5, 0.5);
    for (const length of [0, 3, 11, 12, 20, 43, 44, 1_000, whole.length - 1]) expect(readWave(whole.subarray(0, length))).toBeUndefined();
    expect(readWave(new TextEncoder().encode('<html>503 Service unavailable, please try again in a moment</html>'))).toBeUndefined();
  });

  it('of another format is not taken', () => {
    const muLaw = aWave(1, 0.5);
    muLaw[20] = 7;
    expect(readWave(muLaw)).toBeUndefined();
    const six = aWave(1, 1, 1, 1, 1, 1, 1);
    expect(readWave(six)).toBeUndefined();
  });

  it('is found behind parts that say something else', () => {
    const whole = aWave(1, 0.5);
    const note = Uint8Array.from([0x4c, 0x49, 0x53, 0x54, 3, 0, 0, 0, 1, 2, 3, 0]);
    const longer = new Uint8Array([...whole.subarray(0, 36), ...note, ...whole.subarray(36)]);
    expect(readWave(longer)).toMatchObject({ seconds: 1, at: 56 });
  });
});

describe('a waveform', () => {
  it('has each channel apart, the louder one higher, and silence flat', () => {
    const sound = aWave(2, 0.64, 0);
    const wave = readWave(sound);
    const drawn = [...waveformOf(sound, wave!, 10)];
    expect(drawn.slice(0, 10).every((loud) => loud > 195 && loud < 210)).toBe(true);
    expect(drawn.slice(10)).toEqual(Array.from({ length: 10 }, () => 0));
  });

  it('has all its steps also when the sound is shorter than they are, or empty', () => {
    const short = aWave(0.001, 1);
    expect(waveformOf(short, readWave(short)!, 600)).toHaveLength(600);
    const empty = aWave(0, 1);
    expect(waveformOf(empty, readWave(empty)!, 20)).toEqual(new Uint8Array(20));
  });
});
