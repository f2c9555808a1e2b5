import { methodOf } from '../params.js';
import { recordingEventsIn, type RecordingCallback } from '../recordings/recording.js';
import { words } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { resolve, type Run } from './run.js';

/** Where a verb's recording is to be told. */
export function recordingCallbackOf(run: Run, verb: Verb): RecordingCallback | undefined {
  const given = verb.attributes['recordingStatusCallback'];
  const url = given === undefined || given === '' ? undefined : resolve(run, given);
  if (url === undefined) return undefined;
  return { url, method: methodOf(verb.attributes['recordingStatusCallbackMethod']), events: recordingEventsIn(words(verb.attributes['recordingStatusCallbackEvent'])) };
}

export type Track = 'both' | 'inbound' | 'outbound';

/** Whose voice is recorded: both unless told. */
export function trackIn(text: string | undefined): Track {
  return text === 'inbound' || text === 'outbound' ? text : 'both';
}
