import { describe, expect, it } from '@jest/globals';
import { lanePath, lanesOf } from './lane-path.js';

const base64 = (...steps: number[]): string => btoa(String.fromCharCode(...steps));

describe('the lanes of a waveform', () => {
  it('are one for each channel, in their order', () => expect(lanesOf(base64(1, 2, 3, 4), 2)).toEqual([[1, 2], [3, 4]]));
  it('are empty while there is none', () => expect(lanesOf(null, 2)).toEqual([[], []]));
});

describe('a lane', () => {
  it('is drawn as high as it is loud, round its middle', () => expect(lanePath([255, 0])).toBe('M0.5 2V98M1.5 49V51'));
});
