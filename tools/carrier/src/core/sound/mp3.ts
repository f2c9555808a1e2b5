import type { Pcm } from './pcm.js';
import { downToTelephone } from './pcm-of-wav.js';

/** An MP3's sound as the exchange carries it. Undefined when there is none in it. The decoder is loaded with the first one. */
export async function pcmOfMp3(file: Uint8Array): Promise<Pcm | undefined> {
  const { MPEGDecoder } = await import('mpg123-decoder');
  const decoder = new MPEGDecoder();
  try {
    await decoder.ready;
    const { channelData, sampleRate } = decoder.decode(file);
    const [left, right] = channelData;
    if (!left || left.length === 0) return undefined;
    return downToTelephone(left.map((sample, at) => ((sample + (right?.[at] ?? sample)) / 2) * 32_768), sampleRate);
  } finally {
    decoder.free();
  }
}
