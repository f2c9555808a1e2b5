import type { Member, Taking } from '../queues/member.js';
import type { Queue, QueueResult } from '../queues/queue.js';
import { within } from '../scope.js';
import { SILENCE } from '../sound/sound.js';
import type { Run } from './run.js';
import { whisper } from './whisper.js';

/** A caller on the way from a queue to whoever dialled it. */
export interface Bridging {
  readonly queue: Queue;
  readonly member: Member;
  connected: boolean;
  waitedSeconds?: number;
}

/**
 * The caller's side of a Dial of the queue: out of the queue, the whisper's document if there is one, the conversation.
 * Throws when the caller hangs up or is led elsewhere; whoever dialled is told in any case.
 */
export async function bridgeFromQueue(run: Run, bridging: Bridging, taking: Taking): Promise<QueueResult> {
  const { queue } = bridging;
  const seconds = queue.leave(run.leg);
  bridging.waitedSeconds = seconds;
  try {
    const failed = run.exchange.faults.queue('dequeue', run.leg);
    if (failed) return failed;
    run.leg.hear(SILENCE);
    if (taking.url) {
      // One `u`: the parameter is spelt so at Twilio.
      const extra = { QueueSid: queue.sid, QueueTime: String(seconds), DequeingCallSid: taking.by.sid };
      const isReady = await whisper({ ...run, scope: 'whisper', extra: () => extra }, { ...taking.url, about: 'whisper' });
      if (!isReady) return 'hangup';
    }
    bridging.connected = true;
    taking.connected();
    await within(run.signal, taking.over);
    return 'bridged';
  } finally {
    taking.gone();
  }
}
