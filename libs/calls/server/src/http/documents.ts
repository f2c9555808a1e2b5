import { voiceResponse } from '@pukar/platform/telephony';
import type { QueueEntry } from '../lines/line-urls.js';
import type { Sound } from '../ports/caller-words.port.js';

type SaySettings = Parameters<ReturnType<typeof voiceResponse>['say']>[0];

function documentOf(sounds: readonly Sound[]): ReturnType<typeof voiceResponse> {
  const document = voiceResponse();
  for (const sound of sounds) {
    if ('play' in sound) document.play(sound.play);
    else document.say({ language: sound.language } as SaySettings, sound.speak);
  }
  return document;
}

/** What a waiting caller hears when there is no music: the carrier must not ask again at once. */
const QUIET_SECONDS = 20;

/** Words and music for a waiting caller; the carrier asks again when they end, at `next` where the question is another one. */
export function waitDocument(words: readonly Sound[], music: readonly Sound[], next?: string): string {
  const document = documentOf([...words, ...music]);
  if (music.length === 0) document.pause({ length: QUIET_SECONDS });
  if (next) document.redirect({ method: 'POST' }, next);
  return document.toString();
}

/** What a caller on hold hears, over and over: the carrier asks `again` when it ends. */
export const holdDocument = (words: readonly Sound[], music: readonly Sound[], again: string): string => waitDocument(words, music, again);

/** Takes a waiting caller's line out of the queue. */
export function leaveDocument(): string {
  const document = voiceResponse();
  document.leave();
  return document.toString();
}

/** Puts the line into the queue. */
export function queueDocument(sounds: readonly Sound[], { queue, action, waitUrl }: QueueEntry): string {
  const document = documentOf(sounds);
  document.enqueue({ action, method: 'POST', waitUrl, waitUrlMethod: 'POST' }, queue);
  return document.toString();
}

/** The call's conference; a `guest` (a label) neither begins nor ends it. When it ends, or the agent leaves it, the line asks what comes after. */
export function conversationDocument(callId: string, urls: { readonly afterTalk: string; readonly conference: string }, words: readonly Sound[] = [], guest?: string): string {
  const document = documentOf(words);
  document.dial({ action: urls.afterTalk, method: 'POST' }).conference({
    startConferenceOnEnter: guest === undefined, endConferenceOnExit: guest === undefined, beep: 'false', ...(guest ? { participantLabel: guest } : {}),
    statusCallback: urls.conference, statusCallbackMethod: 'POST', statusCallbackEvent: ['start', 'end', 'join', 'leave', 'hold'],
  }, callId);
  return document.toString();
}

/** Last words, and the end of the call. */
export function farewellDocument(sounds: readonly Sound[]): string {
  const document = documentOf(sounds);
  document.hangup();
  return document.toString();
}
