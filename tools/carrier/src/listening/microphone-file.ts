import { writeFileSync } from 'node:fs';
import { bytesOf } from '../core/sound/pcm.js';
import { writeWav } from '../core/sound/wav.js';

const RATE = 48_000;
const BURST = RATE / 4;

/**
 * A tone for a browser's microphone (`--use-file-for-fake-audio-capture`), a quarter of a second on and a quarter off:
 * what sounds on and on is taken for noise there, and filtered out.
 */
export function writeMicrophone(path: string, hertz: number): void {
  const pcm = Int16Array.from({ length: RATE * 2 }, (_, at) => (at % (2 * BURST) < BURST ? 12_000 * Math.sin((2 * Math.PI * hertz * at) / RATE) : 0));
  writeFileSync(path, writeWav(bytesOf(pcm), RATE));
}
