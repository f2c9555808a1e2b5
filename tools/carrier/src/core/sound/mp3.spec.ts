import { describe, expect, it } from '@jest/globals';
import { pcmOfMp3 } from './mp3.js';

/** A frame of MPEG-1 layer III, 128 kbit/s at 44.1 kHz, in which nothing is coded: 1,152 samples of silence. */
const frame = Buffer.alloc(417);
frame.set([0xff, 0xfb, 0x90, 0x00]);

describe('an MP3', () => {
  it('becomes sound of the exchange, as long as it was', async () => {
    const pcm = await pcmOfMp3(Buffer.concat(Array.from({ length: 50 }, () => frame)));
    expect(Math.abs((pcm?.length ?? 0) / 8_000 - (50 * 1_152) / 44_100)).toBeLessThan(0.1);
  });

  it('in which there is none is no sound', async () => expect(await pcmOfMp3(Buffer.alloc(80))).toBeUndefined());
});
