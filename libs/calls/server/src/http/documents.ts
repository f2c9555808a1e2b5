import { type SpeakingTwiml, type VoiceResponse, voiceResponse } from '@pukar/platform/telephony';
import type { QueueEntry } from '../lines/line-urls.js';
import type { Sound } from '../ports/caller-words.port.js';

function addSounds(to: SpeakingTwiml, sounds: readonly Sound[]): void {
  for (const sound of sounds) {
    if ('play' in sound) to.play(sound.play);
    else to.say({ language: sound.language }, sound.speak);
  }
}

function documentOf(sounds: readonly Sound[]): VoiceResponse {
  const document = voiceResponse();
  addSounds(document, sounds);
  return document;
}

/** What a waiting caller hears when there is no music: the carrier must not ask again at once. */
const QUIET_SECONDS = 20;
const LONGEST_MESSAGE_SECONDS = 120;
/** So much silence ends a message, or shows that there is none. */
const SILENCE_SECONDS = 6;

/** Words and music for a waiting caller; the carrier asks again when they end, at `next` where the question is another one. */
export function waitDocument(words: readonly Sound[], music: readonly Sound[], next?: string): string {
  const document = documentOf([...words, ...music]);
  if (music.length === 0) document.pause({ length: QUIET_SECONDS });
  if (next) document.redirect({ method: 'POST' }, next);
  return document.toString();
}

/** The same, and one key may be pressed at any moment of it: it is told to `key`. After the last sound the caller has `timeout` seconds more. */
export function waitAndListenDocument(sounds: readonly Sound[], { key, next, timeout }: { readonly key: string; readonly next: string; readonly timeout: number }): string {
  const document = voiceResponse();
  const gather = document.gather({ input: ['dtmf'], action: key, method: 'POST', numDigits: 1, finishOnKey: '', timeout });
  addSounds(gather, sounds);
  if (sounds.length === 0) gather.pause({ length: QUIET_SECONDS });
  document.redirect({ method: 'POST' }, next);
  return document.toString();
}

/** A message is spoken after the tone; who says nothing is led to `silent`. */
export function recordDocument(words: readonly Sound[], { said, recording, silent }: { readonly said: string; readonly recording: string; readonly silent: string }): string {
  const document = documentOf(words);
  document.record({
    action: said, method: 'POST', maxLength: LONGEST_MESSAGE_SECONDS, timeout: SILENCE_SECONDS, finishOnKey: '#', playBeep: true,
    recordingStatusCallback: recording, recordingStatusCallbackMethod: 'POST', recordingStatusCallbackEvent: ['completed', 'absent'],
  });
  document.redirect({ method: 'POST' }, silent);
  return document.toString();
}

/** Takes a waiting caller's line out of the queue, with what they are to hear before. */
export function leaveDocument(sounds: readonly Sound[] = []): string {
  const document = documentOf(sounds);
  document.leave();
  return document.toString();
}

/** What a caller on hold hears, over and over: the carrier asks `again` when it ends. */
export const holdDocument = (words: readonly Sound[], music: readonly Sound[], again: string): string => waitDocument(words, music, again);

/** Puts the line into the queue. */
export function queueDocument(sounds: readonly Sound[], { queue, action, waitUrl }: QueueEntry): string {
  const document = documentOf(sounds);
  document.enqueue({ action, method: 'POST', waitUrl, waitUrlMethod: 'POST' }, queue);
  return document.toString();
}

/** The call's conference; a `guest` (a label) neither begins nor ends it. When it ends, or the agent leaves it, the line asks what comes after. */
export function conversationDocument(callId: string, urls: { readonly afterTalk: string; readonly conference: string }, words: readonly Sound[] = [], guest?: string): string {
  const document = documentOf(words);
  document.conference({ action: urls.afterTalk, method: 'POST' }, {
    startConferenceOnEnter: guest === undefined, endConferenceOnExit: guest === undefined, beep: 'false', ...(guest ? { participantLabel: guest } : {}),
    statusCallback: urls.conference, statusCallbackMethod: 'POST', statusCallbackEvent: ['start', 'end', 'join', 'leave', 'hold'],
  }, callId);
  return document.toString();
}

/** The line is not picked up: it costs the caller nothing, and they hear that the number is engaged. */
export function rejectDocument(): string {
  const document = voiceResponse();
  document.reject({ reason: 'busy' });
  return document.toString();
}

/** Last words, and the end of the call. */
export function farewellDocument(sounds: readonly Sound[]): string {
  const document = documentOf(sounds);
  document.hangup();
  return document.toString();
}
