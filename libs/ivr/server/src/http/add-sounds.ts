import type { SpeakingTwiml } from '@pukar/platform/telephony';
import type { Sound } from '../prompts/sound.js';

/** Adds sounds to a document, or to the part of it that listens meanwhile. */
export function addSounds(to: SpeakingTwiml, sounds: readonly Sound[]): void {
  for (const sound of sounds) {
    if ('play' in sound) to.play(sound.play);
    else to.say({ language: sound.language }, sound.speak);
  }
}
