import { RECORDING_EVENTS, recordingEventsIn, type RecordingCallback } from '../core/recordings/recording.js';
import type { RecordingWish } from '../core/recordings/record-legs.js';
import type { Form } from './form.js';
import { RestRefusal } from './refusal.js';

/** Twilio's code for a callback's event that is none. */
const INVALID_EVENT = 13621;

/** Where a form wants a recording told; `prefix` is in front of each parameter's name. */
export function recordingCallbackIn(form: Form, prefix = ''): RecordingCallback | undefined {
  const [url, method] = [form.url(`${prefix}RecordingStatusCallback`, 21609), form.method(`${prefix}RecordingStatusCallbackMethod`)];
  if (url === undefined) return undefined;
  const events = form.list(`${prefix}RecordingStatusCallbackEvent`).flatMap((value) => value.split(/\s+/));
  const odd = events.find((event) => !RECORDING_EVENTS.some((known) => known === event));
  if (odd !== undefined) throw new RestRefusal(400, INVALID_EVENT, `Invalid 'RecordingStatusCallbackEvent': ${odd}`);
  return { url, method, events: recordingEventsIn(events) };
}

/** How a form wants a call recorded. Calls that the API places are recorded in one channel unless told, others in `channels`. */
export function recordingWishIn(form: Form, channels: 1 | 2): RecordingWish {
  const asked = form.oneOf('RecordingChannels', ['mono', 'dual']);
  return {
    channels: asked === undefined ? channels : asked === 'dual' ? 2 : 1,
    track: form.oneOf('RecordingTrack', ['inbound', 'outbound', 'both']) ?? 'both',
    trims: form.oneOf('Trim', ['trim-silence', 'do-not-trim']) === 'trim-silence',
    callback: recordingCallbackIn(form),
  };
}
