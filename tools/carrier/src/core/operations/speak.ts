import { err, ok, type Result } from '@pukar/kernel';
import type { Leg } from '../calls/leg.js';
import type { Exchange } from '../exchange.js';
import { Interrupted, within } from '../scope.js';
import { pcmOfWav } from '../sound/pcm-of-wav.js';
import type { Pcm } from '../sound/pcm.js';
import { readWav } from '../sound/wav.js';

/** Something that a party says: a WAV file, whose words may be inside it (`ICMT`), or words for the carrier's voice. */
export type Utterance = { readonly file: Buffer } | { readonly words: string; readonly language: string };

export type SpeakingMeans = Pick<Exchange, 'voice'>;

interface Spoken {
  readonly pcm: Pcm | undefined;
  readonly words?: string | undefined;
  readonly language?: string | undefined;
}

/**
 * Says something into a leg's mouth as its device would, at its real pace; ends when it has been said, or with the leg.
 * Words of an instant caller take no time and make no sound: they are only told. Refused, in words, when the file
 * cannot be read or something is being said already.
 */
export async function speak(exchange: SpeakingMeans, leg: Leg, utterance: Utterance): Promise<Result<void, string>> {
  const spoken = await read(exchange, leg, utterance);
  if (!spoken.ok) return spoken;
  if (leg.party.isSpeaking) return err('something is being said already');
  const { pcm, words, language } = spoken.value;
  leg.speech.begin();
  try {
    if (pcm) await within(leg.lifetime, new Promise<void>((resolve) => leg.party.speak(pcm, resolve)));
  } catch (error) {
    if (error instanceof Interrupted) return ok(undefined);
    throw error;
  }
  if (words !== undefined) leg.speech.speak(words, language ?? 'en-US');
  return ok(undefined);
}

async function read({ voice }: SpeakingMeans, leg: Leg, utterance: Utterance): Promise<Result<Spoken, string>> {
  if ('words' in utterance) {
    const { words, language } = utterance;
    if (leg.isInstant) return ok({ pcm: undefined, words, language });
    const clip = await voice.say(words, language);
    return ok({ pcm: clip.samples(), words, language });
  }
  const wav = readWav(utterance.file);
  if (!wav.ok) return err('what is to be said is no WAV file');
  const pcm = pcmOfWav(wav.value);
  if (!pcm) return err('the WAV file is coded in a way that is not known here; PCM and µ-law are');
  return ok({ pcm, words: wav.value.text, language: wav.value.language });
}
