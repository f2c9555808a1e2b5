import { clipIdIn, type Clips } from './clips.js';
import { pcmOfWav } from './pcm-of-wav.js';
import type { Pcm } from './pcm.js';
import type { Sound } from './sound.js';
import { beep, holdMusic, keyTones, ringBack } from './tones.js';
import { readWav } from './wav.js';

/** A sound as samples. `loops`: it goes round until it is replaced. */
export interface Score {
  readonly pcm: Pcm;
  readonly loops: boolean;
}

/** How many sounds are kept as samples: a minute of one is 1 MB. */
const MOST_REMEMBERED = 200;

/** The samples of whatever can be played; made when somebody first hears them. */
export class SoundLibrary {
  private readonly scores = new Map<string, Score | undefined>();

  constructor(private readonly clips: Clips) {}

  /** Undefined for silence, and for what cannot be turned into samples. */
  find(sound: Sound): Score | undefined {
    const key = `${sound.kind}|${sound.url ?? sound.digits ?? sound.country ?? ''}`;
    if (this.scores.has(key)) return this.scores.get(key);
    const score = this.make(sound);
    if (this.scores.size >= MOST_REMEMBERED) this.scores.clear();
    this.scores.set(key, score);
    return score;
  }

  private make({ kind, url, digits, country }: Sound): Score | undefined {
    if (kind === 'music') return { pcm: holdMusic(), loops: true };
    if (kind === 'ringback') return { pcm: ringBack(country), loops: true };
    if (kind === 'beep') return { pcm: beep(), loops: false };
    if (digits !== undefined) return { pcm: keyTones(digits), loops: false };
    const clip = url === undefined ? undefined : this.clips.find(clipIdIn(url));
    const wav = clip && readWav(clip.bytes);
    const pcm = wav?.ok ? pcmOfWav(wav.value) : undefined;
    return pcm && { pcm, loops: false };
  }
}
