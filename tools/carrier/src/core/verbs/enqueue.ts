import { DEFAULT_MAX_SIZE, type Queue, type QueueResult } from '../queues/queue.js';
import { reasonOf, scopeWithin } from '../scope.js';
import type { Params } from '../params.js';
import { count } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { askNext, tellAction } from './ask-next.js';
import type { Outcome, Run } from './run.js';
import { waitIn } from './waiting-room.js';
import { waitSourceOf } from './wait-source.js';

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

/** Puts the leg into a queue and lets it wait there until it leaves, is led elsewhere or hangs up. */
export async function enqueue(run: Run, verb: Verb): Promise<Outcome> {
  const queue = run.exchange.queues.open(verb.text === '' ? 'default' : verb.text, count(verb, 'maxQueueSize', DEFAULT_MAX_SIZE));
  if (!queue.join(run.leg)) return after(run, verb, queue, 'queue-full', 0);
  const scope = scopeWithin(run.signal);
  try {
    const room: Run = { ...run, scope: 'waiting-room', signal: scope.signal, extra: () => placeIn(queue, run) };
    const end = await waitIn(room, waitSourceOf(run, verb, 'waitUrlMethod'));
    const seconds = queue.leave(run.leg);
    if (end === 'leave') return after(run, verb, queue, 'leave', seconds);
    run.leg.end('completed');
    tell(run, verb, queue, 'hangup', seconds);
    return { then: 'hangup' };
  } catch (interrupted) {
    const seconds = queue.leave(run.leg);
    tell(run, verb, queue, run.signal.aborted && reasonOf(run.signal) === 'hangup' ? 'hangup' : 'redirected', seconds);
    throw interrupted;
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
