import { eventsIn, reportProgress } from '../calls/progress-callbacks.js';
import { Leg } from '../calls/leg.js';
import { ringOut } from '../calls/ring-out.js';
import { methodOf } from '../params.js';
import { reasonOf, within } from '../scope.js';
import { RINGBACK, SILENCE } from '../sound/sound.js';
import { count, words } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { askNext, tellAction } from './ask-next.js';
import { untilDialEnds } from './dial-end.js';
import { resolve, type Outcome, type Run } from './run.js';

/** Somebody to ring. */
export interface Party {
  readonly to: string;
  readonly noun: Verb;
}

const DEFAULT_TIMEOUT_SECONDS = 30;

/** Rings all parties at once; the first to answer talks with the leg until one of them ends it. */
export async function dialParties(run: Run, verb: Verb, parties: readonly Party[]): Promise<Outcome> {
  const children = parties.map((party) => childFor(run, verb, party));
  try {
    run.leg.hear(RINGBACK);
    const answered = await within(run.signal, firstToAnswer(run, verb, children));
    run.leg.hear(SILENCE);
    if (!answered) return askNext(run, verb, 'dial', { DialCallStatus: children[0]?.status ?? 'failed', DialCallSid: children[0]?.sid ?? '', DialBridged: 'false' });
    await talk(run, verb, answered);
    answered.end('completed');
    return dialled(run, verb, answered);
  } catch (interrupted) {
    const answered = children.find((child) => child.status === 'in-progress');
    for (const child of children) child.end(child === answered ? 'completed' : 'canceled');
    if (reasonOf(run.signal) === 'hangup') tellAction(run, answered ? dialled(run, verb, answered) : askNext(run, verb, 'dial', { DialCallStatus: 'canceled', DialBridged: 'false' }));
    throw interrupted;
  }
}

function dialled(run: Run, verb: Verb, child: Leg): Outcome {
  return askNext(run, verb, 'dial', { DialCallStatus: 'completed', DialCallSid: child.sid, DialCallDuration: String(child.durationSeconds), DialBridged: 'true' });
}

function childFor(run: Run, verb: Verb, { to, noun }: Party): Leg {
  const { exchange, leg } = run;
  const from = verb.attributes['callerId'] ?? leg.facts.from;
  const child = new Leg({ sid: exchange.newSid('CA'), accountSid: exchange.accountSid, from, to, direction: 'outbound-dial', parentSid: leg.sid, pace: leg.facts.pace }, exchange);
  const given = noun.attributes['statusCallback'];
  const url = given === undefined ? undefined : resolve(run, given);
  const events = eventsIn(words(noun.attributes['statusCallbackEvent']));
  if (url !== undefined) reportProgress(exchange, child, { url, method: methodOf(noun.attributes['statusCallbackMethod']), events });
  exchange.calls.add(child);
  return child;
}

async function firstToAnswer(run: Run, verb: Verb, children: readonly Leg[]): Promise<Leg | undefined> {
  const timeoutMs = count(verb, 'timeout', DEFAULT_TIMEOUT_SECONDS) * 1000;
  return new Promise((resolve) => {
    let ringing = children.length;
    for (const child of children) {
      void ringOut(run.exchange, child, timeoutMs).then((status) => {
        ringing -= 1;
        // Two may answer in the same instant: whoever was canceled by then has not won.
        if (status === 'in-progress' && !child.isOver) {
          for (const other of children) if (other !== child) other.end('canceled');
          resolve(child);
        } else if (ringing === 0) resolve(undefined);
      });
    }
  });
}

/** Until the other party ends it, or is led elsewhere. */
async function talk(run: Run, verb: Verb, child: Leg): Promise<void> {
  const bridge = child.beginProgramme();
  const over = new Promise<void>((resolve) => bridge.addEventListener('abort', () => resolve(), { once: true }));
  run.leg.party.listenTo([child.party]);
  child.party.listenTo([run.leg.party]);
  run.leg.talk(1);
  child.talk(1);
  try {
    await untilDialEnds(run, verb, over);
  } finally {
    run.leg.party.listenTo([]);
    child.party.listenTo([]);
    run.leg.hear(SILENCE);
  }
}
