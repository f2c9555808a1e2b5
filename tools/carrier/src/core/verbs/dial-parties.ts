import type { Leg } from '../calls/leg.js';
import { ringOut } from '../calls/ring-out.js';
import type { Params } from '../params.js';
import type { RunningRecording } from '../recordings/running-recording.js';
import { Interrupted, reasonOf, within } from '../scope.js';
import { RINGBACK, SILENCE } from '../sound/sound.js';
import { count, flag } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { askNext, tellAction } from './ask-next.js';
import { bridge } from './bridge.js';
import { childFor, type Party } from './dial-child.js';
import { untilDialEnds } from './dial-end.js';
import { recordDial, recordedIn } from './dial-recording.js';
import type { Outcome, Run } from './run.js';
import { introduce } from './whisper.js';

const DEFAULT_TIMEOUT_SECONDS = 30;

/** Who is dialled, and as whose call they see it. */
export interface Dialled {
  readonly parties: readonly Party[];
  readonly from: string;
}

/** A leg that a Dial made, and the noun that asked for it. */
interface Child {
  readonly leg: Leg;
  readonly noun: Verb;
  isBridged: boolean;
  recording?: RunningRecording | undefined;
}

/** Rings all parties at once, or one after the other; the first to answer talks with the leg until one of them ends it. */
export async function dialParties(run: Run, verb: Verb, { parties, from }: Dialled): Promise<Outcome> {
  const made: Child[] = [];
  try {
    for (const round of flag(verb, 'sequential', false) ? parties.map((party) => [party]) : [parties]) {
      const children = round.map((party) => ({ leg: childFor(run, from, party), noun: party.noun, isBridged: false }));
      made.push(...children);
      run.leg.hear({ ...RINGBACK, country: verb.attributes['ringTone'] });
      const answered = await within(run.signal, firstToAnswer(run, verb, children));
      if (answered) return await connect(run, verb, answered);
    }
    run.leg.hear(SILENCE);
    const last = made.at(-1)?.leg;
    return askNext(run, verb, 'dial', { DialCallStatus: last?.status ?? 'failed', DialCallSid: last?.sid ?? '', DialBridged: 'false' });
  } catch (interrupted) {
    const answered = made.find(({ leg }) => leg.status === 'in-progress');
    for (const child of made) child.leg.end(child === answered ? 'completed' : 'canceled');
    if (reasonOf(run.signal) === 'hangup') tellAction(run, answered ? dialled(run, verb, answered) : askNext(run, verb, 'dial', { DialCallStatus: 'canceled', DialBridged: 'false' }));
    throw interrupted;
  }
}

function dialled(run: Run, verb: Verb, { leg, isBridged, recording }: Child): Outcome {
  // A party that was led elsewhere goes on: how long it will last is not known.
  const duration: Params = leg.isOver ? { DialCallDuration: String(leg.durationSeconds) } : {};
  // Whoever declined before being connected has not answered this call: Twilio's own call screening tries the next number then.
  const status = isBridged ? 'completed' : 'no-answer';
  return askNext(run, verb, 'dial', { DialCallStatus: status, DialCallSid: leg.sid, DialBridged: String(isBridged), ...duration, ...recordedIn(recording) });
}

function firstToAnswer(run: Run, verb: Verb, children: readonly Child[]): Promise<Child | undefined> {
  const timeoutMs = count(verb, 'timeout', DEFAULT_TIMEOUT_SECONDS) * 1000;
  return new Promise((resolve) => {
    let ringing = children.length;
    for (const child of children) {
      void ringOut(run.exchange, child.leg, timeoutMs).then((status) => {
        ringing -= 1;
        // Two may answer in the same instant: whoever was canceled by then has not won.
        if (status === 'in-progress' && !child.leg.isOver) {
          for (const other of children) if (other !== child) other.leg.end('canceled');
          resolve(child);
        } else if (ringing === 0) resolve(undefined);
      });
    }
  });
}

/** Lets the party that answered hear what is for them alone, then both talk. A party led elsewhere goes on there. */
async function connect(run: Run, verb: Verb, child: Child): Promise<Outcome> {
  const { leg, noun } = child;
  const programme = leg.beginProgramme();
  child.isBridged = await within(run.signal, introduce({ ...run, leg, signal: programme }, noun).catch(notInterrupted));
  run.leg.hear(SILENCE);
  if (child.isBridged) await talk(run, verb, child, programme);
  if (!programme.aborted || reasonOf(programme) !== 'redirected') leg.end('completed');
  return dialled(run, verb, child);
}

function notInterrupted(error: unknown): false {
  if (error instanceof Interrupted) return false;
  throw error;
}

/** Until the other party ends it, or is led elsewhere. */
async function talk(run: Run, verb: Verb, child: Child, programme: AbortSignal): Promise<void> {
  const over = new Promise<void>((resolve) => programme.addEventListener('abort', () => resolve(), { once: true }));
  run.leg.answer();
  const part = bridge(run.leg, child.leg);
  child.recording = recordDial(run, verb, child.leg);
  try {
    await untilDialEnds(run, verb, over);
  } finally {
    part();
    child.recording?.stop();
  }
}
