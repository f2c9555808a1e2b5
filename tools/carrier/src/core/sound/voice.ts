import { clipOfWav, silentClip, type Clip } from './clip.js';
import { readWav } from './wav.js';

/** Who turns text into speech: 8 kHz WAV. */
export interface Speech {
  say(words: { readonly text: string; readonly language: string }): Promise<Buffer>;
  stop(): Promise<void>;
}

/** How long a silence stands for words that could not be spoken: about 14 letters a second. */
const MILLISECONDS_PER_LETTER = 70;

const MOST_REMEMBERED = 2_000;

/** Speaks text, or keeps silent for as long as it would have taken when there is no voice. */
export class Voice {
  private readonly spoken = new Map<string, Promise<Clip>>();

  constructor(
    private readonly speech: Speech | undefined,
    private readonly warn: (message: string) => void,
  ) {}

  say(text: string, language: string): Promise<Clip> {
    const key = `${language}|${text}`;
    const known = this.spoken.get(key);
    if (known) return known;
    if (this.spoken.size >= MOST_REMEMBERED) this.spoken.clear();
    const clip = this.speak(text, language);
    this.spoken.set(key, clip);
    return clip;
  }

  private async speak(text: string, language: string): Promise<Clip> {
    const file = await this.synthesise(text, language);
    if (!file) return { ...silentClip(text.length * MILLISECONDS_PER_LETTER), text, language };
    const wav = readWav(file);
    if (!wav.ok) throw new Error('speech synthesis gave no WAV');
    return { ...clipOfWav(wav.value), text, language };
  }

  private async synthesise(text: string, language: string): Promise<Buffer | undefined> {
    if (!this.speech) return undefined;
    try {
      return await this.speech.say({ text, language });
    } catch (error) {
      this.warn(`no voice for ${language}, silence instead: ${String(error)}`);
      return undefined;
    }
  }
}
