import type { Verb } from '../twiml/verb.js';
import { answersOnBridge, dial } from './dial.js';
import { enqueue } from './enqueue.js';
import { gather } from './gather.js';
import { connectElsewhere, pay, refer, startNothing } from './not-there.js';
import { pause, play, say } from './playback.js';
import { record } from './record.js';
import { NEXT, type Handler, type Outcome, type Run } from './run.js';
import { hangup, leave, redirect, reject } from './simple.js';
import { sms } from './sms.js';

const HANDLERS: Readonly<Record<string, Handler>> = {
  Say: say,
  Play: play,
  Pause: pause,
  Gather: gather,
  Record: record,
  Redirect: redirect,
  Enqueue: enqueue,
  Leave: leave,
  Dial: dial,
  Hangup: hangup,
  Reject: reject,
  Sms: sms,
  Message: sms,
  Connect: connectElsewhere,
  Start: startNothing,
  Stop: startNothing,
  Echo: startNothing,
  Pay: pay,
  Refer: refer,
};

/** The verbs before which a ringing call is not yet answered. */
const WHILE_RINGING = ['Reject', 'Pause', 'Redirect'];

/** The verbs that a document may use which is not the call's own (sections 4 and 5 of the contract). */
const ALLOWED = {
  'waiting-room': ['Play', 'Say', 'Pause', 'Hangup', 'Redirect', 'Leave', 'Gather'],
  whisper: ['Play', 'Say', 'Pause', 'Hangup', 'Redirect', 'Gather'],
  announcement: ['Play', 'Say', 'Pause'],
};

/** Follows verbs in their order until one leads elsewhere. Throws `Interrupted` when the run is cut short. */
export async function perform(run: Run, verbs: readonly Verb[]): Promise<Outcome> {
  for (const verb of verbs) {
    run.exchange.faults.instruction(run.leg, verb);
    run.signal.throwIfAborted();
    if (run.scope !== 'call' && !ALLOWED[run.scope].includes(verb.name)) {
      run.exchange.alert({ code: 13238, message: `<${verb.name}> is not allowed here (${run.scope})`, callSid: run.leg.sid });
      continue;
    }
    if (!WHILE_RINGING.includes(verb.name) && !answersOnBridge(verb)) run.leg.answer();
    const outcome = await HANDLERS[verb.name]?.(run, verb);
    if (outcome && outcome !== NEXT) return outcome;
  }
  return NEXT;
}
