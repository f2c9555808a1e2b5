import { Engine } from './engine.js';
import { levelled, trimmed, encodeMulaw, toTelephoneRate, writeWav } from '@pukar/platform/sound';
import { respelt, voiceFor, VOICES } from './voices.js';

const HEAD_MS = 30;
const TAIL_MS = 80;
const TAIL_AFTER_SENTENCE_MS = 280;

/** What to say. */
export interface Utterance {
  readonly text: string;
  /** BCP-47 code; another region's code gets the voice of the same language. */
  readonly language: string;
  /** Slower or faster than the language's own pace. */
  readonly wordsPerMinute?: number;
}

/** Text to telephone audio. */
export interface Speech {
  /** A WAV file at 8 kHz µ-law with its text inside. Rejects when the language has no voice, nothing audible came out, or the engine died. */
  say(utterance: Utterance): Promise<Buffer>;
  /** Ends the engine's process; what still waits is rejected. */
  stop(): Promise<void>;
  /** The engine's process, where one runs. */
  enginePid(): number | undefined;
}

/** Gets ready to speak. The engine's process starts with the first thing to say. */
export function startSpeech(): Speech {
  const engine = new Engine();
  return {
    say: (utterance) => say(engine, utterance),
    stop: () => engine.stop(),
    enginePid: () => engine.pid,
  };
}

async function say(engine: Engine, { text, language, wordsPerMinute }: Utterance): Promise<Buffer> {
  const voice = voiceFor(language);
  const { samples, sampleRate } = await engine.run({ text: respelt(text, voice), voice: voice.name, wordsPerMinute: wordsPerMinute ?? voice.wordsPerMinute });
  const telephone = toTelephoneRate(fractions(samples), sampleRate);
  const tailMs = /[.।۔?؟!]$/.test(text.trim()) ? TAIL_AFTER_SENTENCE_MS : TAIL_MS;
  const audible = trimmed(levelled(telephone), HEAD_MS, tailMs);
  if (audible.length === 0) throw new Error(`nothing audible came out for ${language}: ${text}`);
  return writeWav({ mulaw: encodeMulaw(audible), text, language });
}

/** A loop, because Float32Array.from with a function takes ten times as long. */
function fractions(samples: Int16Array): Float32Array {
  const out = new Float32Array(samples.length);
  for (let i = 0; i < samples.length; i += 1) out[i] = samples[i]! / 32_768;
  return out;
}

/** What the sound depends on besides text, language and pace. */
export const SOUND_SETTINGS = `head ${HEAD_MS}, tail ${TAIL_MS}/${TAIL_AFTER_SENTENCE_MS}, peak −3, 8 kHz µ-law, ${JSON.stringify(VOICES)}`;
