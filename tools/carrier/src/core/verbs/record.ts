import type { Key } from '../calls/key-feed.js';
import { isVoice } from '../recordings/recorder.js';
import { recordLeg } from '../recordings/record-legs.js';
import { Interrupted, pass, reasonOf, scopeWithin, untilStopped } from '../scope.js';
import { BEEP, SILENCE } from '../sound/sound.js';
import type { Cancel } from '../timers.js';
import { count, flag } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { askNext, tellAction } from './ask-next.js';
import { recordingCallbackOf, trackIn } from './recording-wish.js';
import { NEXT, type Outcome, type Run } from './run.js';

const DEFAULT_TIMEOUT_SECONDS = 5;
const DEFAULT_MAX_LENGTH_SECONDS = 3_600;

/** How listening ended: by a key, by silence behind words, by silence alone, or because it was long enough. */
interface Heard {
  key?: Key | undefined;
  anything: boolean;
  timedOut: boolean;
}

/** Records the caller; the action (the same document without one) gets the recording. Nobody who said nothing: the next verb. */
export async function record(run: Run, verb: Verb): Promise<Outcome> {
  const { exchange, leg } = run;
  if (flag(verb, 'transcribe', false)) exchange.alert({ code: 13620, message: 'Record: transcription is not available here', callSid: leg.sid });
  if (flag(verb, 'playBeep', true)) await beep(run);
  const longestSeconds = count(verb, 'maxLength', DEFAULT_MAX_LENGTH_SECONDS);
  const running = recordLeg(exchange, leg, 'RecordVerb', {
    channels: 1,
    track: trackIn(verb.attributes['recordingTrack']),
    trims: verb.attributes['trim'] !== 'do-not-trim',
    longestSeconds,
    callback: recordingCallbackOf(run, verb),
  });
  try {
    const heard = await listen(run, verb, longestSeconds);
    if (heard.timedOut && !heard.anything) {
      running.discard();
      return NEXT;
    }
    running.stop();
    return askNext(run, verb, 'record', { ...running.parameters(), Digits: heard.key ?? '' }, 'same document');
  } catch (interrupted) {
    running.stop();
    if (reasonOf(run.signal) === 'hangup') tellAction(run, askNext(run, verb, 'record', { ...running.parameters(), Digits: 'hangup' }, 'same document'));
    throw interrupted;
  }
}

async function beep(run: Run): Promise<void> {
  run.leg.hear(BEEP);
  await pass(run.exchange.timers, run.leg.isInstant ? 0 : (BEEP.durationMs ?? 0), run.signal);
  run.leg.hear(SILENCE);
}

async function listen(run: Run, verb: Verb, longestSeconds: number): Promise<Heard> {
  const { exchange, leg } = run;
  const scope = scopeWithin(run.signal);
  const heard: Heard = { anything: false, timedOut: false };
  const finishKeys = verb.attributes['finishOnKey'] ?? '1234567890*#';
  const giveUp = (): void => {
    heard.timedOut = true;
    scope.stop('over');
  };
  let cancelSilence: Cancel = () => undefined;
  const waitOn = (): void => {
    cancelSilence();
    cancelSilence = exchange.timers.after(count(verb, 'timeout', DEFAULT_TIMEOUT_SECONDS) * 1000, giveUp);
  };
  const cancelLimit = exchange.timers.after(longestSeconds * 1000, () => scope.stop('over'));
  const untap = leg.party.tapMouth((frame) => {
    if (!isVoice(frame)) return;
    heard.anything = true;
    waitOn();
  });
  // Words of a caller that is code make no sound.
  const unheard = leg.speech.listen({
    spoke: () => {
      heard.anything = true;
      waitOn();
    },
  });
  const deaf = leg.keys.listen({
    key: (key) => {
      if (!finishKeys.includes(key)) return;
      heard.key = key;
      scope.stop('over');
    },
    quiet: giveUp,
  });
  waitOn();
  try {
    await untilStopped(scope.signal);
  } catch (error) {
    if (run.signal.aborted || !(error instanceof Interrupted)) throw error;
  } finally {
    cancelSilence();
    cancelLimit();
    untap();
    unheard();
    deaf();
  }
  return heard;
}
