import type { Member, Taking } from '../queues/member.js';
import { DEFAULT_MAX_SIZE, type Queue, type QueueResult } from '../queues/queue.js';
import { Interrupted, reasonOf, scopeWithin } from '../scope.js';
import type { Params } from '../params.js';
import { count } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { askNext, tellAction } from './ask-next.js';
import { bridgeFromQueue, type Bridging } from './queue-bridge.js';
import type { Outcome, Run } from './run.js';
import { waitIn } from './waiting-room.js';
import { waitSourceOf } from './wait-source.js';

const LONGEST_NAME = 64;

/** What the waiting room's requests carry (section 4 of the contract). */
function placeIn(queue: Queue, run: Run): Params {
  const member = queue.member(run.leg.sid);
  return {
    QueuePosition: String(queue.positionOf(run.leg)),
    QueueSid: queue.sid,
    QueueTime: String(member ? queue.waitSecondsOf(member) : 0),
    AvgQueueTime: String(queue.averageWaitSeconds),
    CurrentQueueSize: String(queue.members.length),
    MaxQueueSize: String(queue.maxSize),
  };
}

/** Puts the leg into a queue and lets it wait there until it is dialled, leaves, is led elsewhere or hangs up. */
export async function enqueue(run: Run, verb: Verb): Promise<Outcome> {
  const name = nameOf(run, verb);
  const queue = run.exchange.queues.open(name, count(verb, 'maxQueueSize', DEFAULT_MAX_SIZE));
  const member = queue.join(run.leg);
  if (!member) return after(run, verb, queue, 'queue-full', 0);
  const failed = run.exchange.faults.queue('enqueue', run.leg);
  if (failed) return after(run, verb, queue, failed, queue.leave(run.leg));
  const bridging: Bridging = { queue, member, connected: false };
  try {
    const end = await waitForTurn(run, verb, bridging);
    const seconds = queue.leave(run.leg);
    if (end !== 'hangup') return after(run, verb, queue, end, bridging.waitedSeconds ?? seconds);
    run.leg.end('completed');
    tell(run, verb, queue, 'hangup', bridging.waitedSeconds ?? seconds);
    return { then: 'hangup' };
  } catch (interrupted) {
    const seconds = queue.leave(run.leg);
    const isGone = run.signal.aborted && reasonOf(run.signal) === 'hangup';
    tell(run, verb, queue, isGone ? (bridging.connected ? 'bridged' : 'hangup') : bridging.connected ? 'redirected-from-bridged' : 'redirected', bridging.waitedSeconds ?? seconds);
    throw interrupted;
  }
}

function nameOf({ exchange, leg }: Run, verb: Verb): string {
  if (verb.attributes['workflowSid'] !== undefined) exchange.alert({ code: 14226, message: 'Enqueue: there is no TaskRouter here; the call waits in a queue', callSid: leg.sid });
  return verb.text === '' ? 'default' : verb.text.slice(0, LONGEST_NAME);
}

async function waitForTurn(run: Run, verb: Verb, bridging: Bridging): Promise<QueueResult> {
  const taking = await untilTaken(run, verb, bridging.queue, bridging.member);
  return typeof taking === 'string' ? taking : bridgeFromQueue(run, bridging, taking);
}

async function untilTaken(run: Run, verb: Verb, queue: Queue, member: Member): Promise<'leave' | 'hangup' | Taking> {
  const scope = scopeWithin(run.signal);
  const room: Run = { ...run, scope: 'waiting-room', signal: scope.signal, extra: () => placeIn(queue, run) };
  try {
    const waiting = waitIn(room, waitSourceOf(run, verb, 'waitUrlMethod'));
    // What the waiting room throws after the caller was taken has been waited for already.
    waiting.catch((error: unknown) => {
      if (!(error instanceof Interrupted)) run.exchange.fault(error);
    });
    return await Promise.race([waiting, member.taken]);
  } finally {
    scope.stop('over');
  }
}

const resultParams = (queue: Queue, result: QueueResult, seconds: number): Params => ({ QueueResult: result, QueueSid: queue.sid, QueueTime: String(seconds) });

function after(run: Run, verb: Verb, queue: Queue, result: QueueResult, seconds: number): Outcome {
  return askNext(run, verb, 'enqueue', resultParams(queue, result, seconds));
}

/** The call has already gone elsewhere: the action is told, its answer is not followed. */
function tell(run: Run, verb: Verb, queue: Queue, result: QueueResult, seconds: number): void {
  tellAction(run, after(run, verb, queue, result, seconds));
}
