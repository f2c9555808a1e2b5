import type { Leg } from '../calls/leg.js';
import { methodOf, type Params } from '../params.js';
import type { Member } from '../queues/member.js';
import type { Queue, QueueResult } from '../queues/queue.js';
import { pass, reasonOf, scopeWithin, within } from '../scope.js';
import { RINGBACK, SILENCE } from '../sound/sound.js';
import { count } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { askNext, tellAction } from './ask-next.js';
import { bridge } from './bridge.js';
import { dialFailed, untilDialEnds } from './dial-end.js';
import { recordDial, recordedIn } from './dial-recording.js';
import { resolve, type Outcome, type Run } from './run.js';

const DEFAULT_TIMEOUT_SECONDS = 30;

/** A caller taken out of the queue: when the conversation began, and when the caller left it. */
interface Taken {
  readonly caller: Leg;
  readonly ready: Promise<boolean>;
  readonly gone: Promise<void>;
  readonly queueParams: Params;
  end(): void;
}

/** Connects the leg with the first who waits in a queue; waits for one as long as a Dial rings. */
export async function dialQueue(run: Run, verb: Verb, noun: Verb): Promise<Outcome> {
  const queue = run.exchange.queues.named(noun.text);
  if (!queue) return dialFailed(run, verb, { QueueResult: 'error' satisfies QueueResult });
  const taken = await untilReady(run, verb, noun, queue);
  if (taken) return converse(run, verb, taken);
  return askNext(run, verb, 'dial', { DialCallStatus: 'no-answer', DialBridged: 'false', QueueSid: queue.sid });
}

async function untilReady(run: Run, verb: Verb, noun: Verb, queue: Queue): Promise<Taken | undefined> {
  const scope = scopeWithin(run.signal);
  const timeout = pass(run.exchange.timers, count(verb, 'timeout', DEFAULT_TIMEOUT_SECONDS) * 1000, scope.signal).then(() => undefined);
  timeout.catch(() => undefined);
  run.leg.hear(RINGBACK);
  let taken: Taken | undefined;
  try {
    for (;;) {
      taken = await takeFirst(run, noun, queue, timeout);
      // A caller who hung up before the connection was made leaves the place to the next.
      if (!taken || (await within(run.signal, taken.ready))) return taken;
    }
  } catch (interrupted) {
    taken?.end();
    if (reasonOf(run.signal) === 'hangup') tellAction(run, askNext(run, verb, 'dial', { DialCallStatus: 'canceled', DialBridged: 'false', QueueSid: queue.sid }));
    throw interrupted;
  } finally {
    scope.stop('over');
    run.leg.hear(SILENCE);
  }
}

async function takeFirst(run: Run, noun: Verb, queue: Queue, timeout: Promise<undefined>): Promise<Taken | undefined> {
  let cancel = (): void => undefined;
  const member = new Promise<Member>((resolve) => {
    cancel = queue.want(resolve);
  });
  try {
    const first = await within(run.signal, Promise.race([member, timeout]));
    return first && take(run, noun, queue, first);
  } finally {
    cancel();
  }
}

function take(run: Run, noun: Verb, queue: Queue, member: Member): Taken {
  const given = noun.attributes['url'];
  const url = given === undefined || given === '' ? undefined : resolve(run, given);
  let [tellReady, tellGone, end] = [(_ready: boolean): void => undefined, (): void => undefined, (): void => undefined];
  const ready = new Promise<boolean>((resolve) => (tellReady = resolve));
  const gone = new Promise<void>((resolve) => (tellGone = resolve));
  const over = new Promise<void>((resolve) => (end = resolve));
  const queueParams = { QueueSid: queue.sid, QueueTime: String(queue.waitSecondsOf(member)), QueueResult: 'bridged' };
  member.take({
    by: run.leg,
    url: url === undefined ? undefined : { url, method: methodOf(noun.attributes['method']) },
    connected: () => tellReady(true),
    gone: () => {
      tellReady(false);
      tellGone();
    },
    over,
  });
  return { caller: member.leg, ready, gone, queueParams, end };
}

/** Until one of the two ends it. */
async function converse(run: Run, verb: Verb, { caller, gone, queueParams, end }: Taken): Promise<Outcome> {
  const { leg, exchange } = run;
  const since = exchange.timers.now().getTime();
  leg.answer();
  const part = bridge(leg, caller);
  const recording = recordDial(run, verb, caller);
  const outcome = (): Outcome => {
    const seconds = Math.max(1, Math.ceil((exchange.timers.now().getTime() - since) / 1000));
    return askNext(run, verb, 'dial', { DialCallStatus: 'completed', DialCallSid: caller.sid, DialCallDuration: String(seconds), DialBridged: 'true', ...queueParams, ...recordedIn(recording) });
  };
  try {
    await untilDialEnds(run, verb, gone);
    return outcome();
  } catch (interrupted) {
    if (reasonOf(run.signal) === 'hangup') tellAction(run, outcome());
    throw interrupted;
  } finally {
    part();
    recording?.stop();
    end();
  }
}
