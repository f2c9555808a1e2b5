import type { HttpMethod } from '../params.js';

/** What a conference tells about itself, by Twilio's names. */
export type ConferenceEvent =
  | 'conference-start'
  | 'conference-end'
  | 'participant-join'
  | 'participant-leave'
  | 'participant-mute'
  | 'participant-unmute'
  | 'participant-hold'
  | 'participant-unhold'
  | 'participant-modify'
  | 'participant-speech-start'
  | 'participant-speech-stop'
  | 'announcement-end'
  | 'announcement-fail';

/** The word of `statusCallbackEvent` that asks for each event. */
export const ASKED_BY = {
  'conference-start': 'start',
  'conference-end': 'end',
  'participant-join': 'join',
  'participant-leave': 'leave',
  'participant-mute': 'mute',
  'participant-unmute': 'mute',
  'participant-hold': 'hold',
  'participant-unhold': 'hold',
  'participant-modify': 'modify',
  'participant-speech-start': 'speaker',
  'participant-speech-stop': 'speaker',
  'announcement-end': 'announcement',
  'announcement-fail': 'announcement',
} as const satisfies Record<ConferenceEvent, string>;

/** Where a conference's callbacks go. The first participant decides for all. */
export interface ConferenceReporting {
  readonly url: string;
  readonly method: HttpMethod;
  readonly events: readonly string[];
}

/** Which events are told when nobody said which. */
export const DEFAULT_EVENTS: readonly string[] = ['start', 'end'];

/** Why a conference is over: the words of `ReasonConferenceEnded`. */
export type EndReason =
  | 'conference-ended-via-api'
  | 'last-participant-kicked'
  | 'last-participant-left'
  | 'participant-with-end-conference-on-exit-kicked'
  | 'participant-with-end-conference-on-exit-left';
