import type { Pcm } from './pcm.js';
import type { Sound } from './sound.js';
import { beep, holdMusic, keyTones, ringBack } from './tones.js';

/** A sound as samples. `loops`: it goes round until it is replaced. */
export interface Score {
  readonly pcm: Pcm;
  readonly loops: boolean;
}

/** How many of the carrier's own tones are kept. */
const MOST_REMEMBERED = 200;

const tones = new Map<string, Score>();

/** The samples of whatever can be played; the carrier's own tones are made when somebody first hears them. Undefined when it makes no sound. */
export function scoreOf(sound: Sound): Score | undefined {
  if (sound.samples) {
    const pcm = sound.samples();
    return pcm && { pcm, loops: false };
  }
  const key = `${sound.kind}|${sound.digits ?? sound.country ?? ''}`;
  const known = tones.get(key);
  if (known) return known;
  const score = toneOf(sound);
  if (!score) return undefined;
  if (tones.size >= MOST_REMEMBERED) tones.clear();
  tones.set(key, score);
  return score;
}

function toneOf({ kind, digits, country }: Sound): Score | undefined {
  if (kind === 'music') return { pcm: holdMusic(), loops: true };
  if (kind === 'ringback') return { pcm: ringBack(country), loops: true };
  if (kind === 'beep') return { pcm: beep(), loops: false };
  return digits === undefined ? undefined : { pcm: keyTones(digits), loops: false };
}
