import type { AnnouncementPart } from '@pukar/announcements-core/domain';
import { type SpeakingTwiml, voiceResponse } from '@pukar/platform/telephony';
import type { Sound } from '../ports/announcement-words.port.js';
import type { QueueEntry } from '../ports/outgoing-calls.port.js';

function add(to: SpeakingTwiml, sounds: readonly Sound[]): void {
  for (const sound of sounds) {
    if ('play' in sound) to.play(sound.play);
    else to.say({ language: sound.language }, sound.speak);
  }
}

/** After the text the carrier asks at once; after the keys it waits for one. */
const WAIT_SECONDS: Readonly<Record<AnnouncementPart, number>> = { text: 1, keys: 6 };

/** Says one part and listens for a key meanwhile; silence comes back by the same way, as no key. */
export function listenDocument(part: AnnouncementPart, sounds: readonly Sound[], next: string): string {
  const document = voiceResponse();
  add(document.gather({ input: ['dtmf'], action: next, method: 'POST', actionOnEmptyResult: true, timeout: WAIT_SECONDS[part], numDigits: 1, finishOnKey: '' }), sounds);
  return document.toString();
}

/** Puts the line into the queue, where it is like any caller's. */
export function personDocument(sounds: readonly Sound[], { queue, action, waitUrl }: QueueEntry): string {
  const document = voiceResponse();
  add(document, sounds);
  document.enqueue({ action, method: 'POST', waitUrl, waitUrlMethod: 'POST' }, queue);
  return document.toString();
}

/** Last words, and the end of the call. */
export function endDocument(sounds: readonly Sound[]): string {
  const document = voiceResponse();
  add(document, sounds);
  document.hangup();
  return document.toString();
}
