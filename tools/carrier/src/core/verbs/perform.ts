import type { Verb } from '../twiml/verb.js';
import { dial } from './dial.js';
import { enqueue } from './enqueue.js';
import { gather } from './gather.js';
import { pause, play, say } from './playback.js';
import { NEXT, type Handler, type Outcome, type Run } from './run.js';
import { hangup, leave, redirect, reject } from './simple.js';

const HANDLERS: Readonly<Record<string, Handler>> = {
  Say: say,
  Play: play,
  Pause: pause,
  Gather: gather,
  Redirect: redirect,
  Enqueue: enqueue,
  Leave: leave,
  Dial: dial,
  Hangup: hangup,
  Reject: reject,
};

/** The verbs before which a ringing call is not yet answered. */
const WHILE_RINGING = ['Reject', 'Pause', 'Redirect'];

/** The verbs that a waiting room's document may use (section 4 of the contract). */
const IN_WAITING_ROOM = ['Play', 'Say', 'Pause', 'Hangup', 'Redirect', 'Leave', 'Gather'];

/** Follows verbs in their order until one leads elsewhere. Throws `Interrupted` when the run is cut short. */
export async function perform(run: Run, verbs: readonly Verb[]): Promise<Outcome> {
  for (const verb of verbs) {
    run.exchange.faults.instruction(run.leg, verb);
    run.signal.throwIfAborted();
    if (run.scope === 'waiting-room' && !IN_WAITING_ROOM.includes(verb.name)) {
      run.exchange.alert({ code: 12200, message: `<${verb.name}> is not allowed while waiting`, callSid: run.leg.sid });
      continue;
    }
    if (!WHILE_RINGING.includes(verb.name)) run.leg.answer();
    const outcome = await HANDLERS[verb.name]?.(run, verb);
    if (outcome && outcome !== NEXT) return outcome;
  }
  return NEXT;
}
