import { speakable } from '@pukar/kernel';
import type { VoiceResponse } from '@pukar/platform/telephony';
import type { Sound } from '../prompts/sound.js';

type Speaking = Pick<VoiceResponse, 'play'> & { say(settings: { language: string }, words: string): unknown };

/** Adds sounds to a document, or to the part of it that listens meanwhile. */
export function addSounds(to: object, sounds: readonly Sound[]): void {
  const speaking = to as Speaking;
  for (const sound of sounds) {
    if ('play' in sound) speaking.play(sound.play);
    else speaking.say({ language: sound.language }, speakable(sound.speak));
  }
}
