import { type SpeakingTwiml, voiceResponse } from '@pukar/platform/telephony';
import type { QueueEntry, Sound } from '../ports/rung-citizens.port.js';

/** After the last word they have so long to press a key. */
const WAIT_SECONDS = 6;

function add(to: SpeakingTwiml, sounds: readonly Sound[]): void {
  for (const sound of sounds) {
    if ('play' in sound) to.play(sound.play);
    else to.say({ language: sound.language }, sound.speak);
  }
}

/** Says something and listens for one key meanwhile; silence comes back by the same way, as no key. */
export function listenDocument(sounds: readonly Sound[], next: string): string {
  const document = voiceResponse();
  add(document.gather({ input: ['dtmf'], action: next, method: 'POST', actionOnEmptyResult: true, timeout: WAIT_SECONDS, numDigits: 1, finishOnKey: '' }), sounds);
  return document.toString();
}

/** Puts the line into the queue, where it is like any caller's. */
export function lineDocument(sounds: readonly Sound[], { queue, action, waitUrl }: QueueEntry): string {
  const document = voiceResponse();
  add(document, sounds);
  document.enqueue({ action, method: 'POST', waitUrl, waitUrlMethod: 'POST' }, queue);
  return document.toString();
}

/** Last words, and the end of the call. */
export function endDocument(sounds: readonly Sound[] = []): string {
  const document = voiceResponse();
  add(document, sounds);
  document.hangup();
  return document.toString();
}
