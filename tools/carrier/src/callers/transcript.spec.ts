import { describe, expect, it } from '@jest/globals';
import { Transcript } from './transcript.js';

const transcriptOf = (...lines: string[]): Transcript => {
  const transcript = new Transcript();
  for (const line of lines) transcript.add(line);
  return transcript;
};

describe('what a caller heard', () => {
  it('is found once, then only what came after', () => {
    const transcript = transcriptOf('Welcome', 'Press 1');
    expect(transcript.find(/welcome/i)).toBeDefined();
    expect(transcript.find(/welcome/i)).toBeUndefined();
    expect(transcript.find(/Press (\d)/)?.[1]).toBe('1');
    expect(transcript.fresh()).toBe('nothing');
  });

  it('is found across what was said piece by piece', () => {
    const transcript = transcriptOf('Your number is', '4', '8', '2', 'Goodbye');
    expect(transcript.find(/is 4 8 2/)).toBeDefined();
    expect(transcript.fresh()).toBe('“Goodbye”');
  });

  it('moves behind the line in which the words end, not behind the next', () => {
    const transcript = transcriptOf('one', 'two', 'three');
    expect(transcript.find(/two/)).toBeDefined();
    expect(transcript.find(/three/)).toBeDefined();
  });
});
