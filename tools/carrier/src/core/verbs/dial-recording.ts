import type { Leg } from '../calls/leg.js';
import type { Params } from '../params.js';
import { recordPair } from '../recordings/record-legs.js';
import type { RunningRecording } from '../recordings/running-recording.js';
import type { Verb } from '../twiml/verb.js';
import { recordingCallbackOf, trackIn } from './recording-wish.js';
import type { Run } from './run.js';

/** Records a dialled conversation where the Dial wants it; undefined where it does not. From the answer, also for `record-from-ringing`. */
export function recordDial(run: Run, verb: Verb, child: Leg): RunningRecording | undefined {
  const wanted = verb.attributes['record'] ?? 'do-not-record';
  if (wanted === 'do-not-record' || wanted === 'false') return undefined;
  return recordPair(run.exchange, run.leg, child, {
    channels: wanted.endsWith('-dual') ? 2 : 1,
    track: trackIn(verb.attributes['recordingTrack']),
    trims: verb.attributes['trim'] === 'trim-silence',
    callback: recordingCallbackOf(run, verb),
  });
}

/** What the Dial's action is told of its recording. */
export function recordedIn(recording: RunningRecording | undefined): Params {
  if (!recording) return {};
  recording.stop();
  return recording.parameters();
}
