import type { Member } from '../../core/queues/member.js';
import type { Queue } from '../../core/queues/queue.js';
import { rfc2822 } from '../../core/rfc2822.js';
import { accountUri } from './uris.js';

/** A queue as the API shows it. */
export function queueJson(accountSid: string, queue: Queue): object {
  const uri = accountUri(accountSid, 'Queues', queue.sid);
  return {
    sid: queue.sid,
    account_sid: accountSid,
    friendly_name: queue.friendlyName,
    current_size: queue.members.length,
    max_size: queue.maxSize,
    average_wait_time: queue.averageWaitSeconds,
    date_created: rfc2822(queue.createdAt),
    date_updated: rfc2822(queue.updatedAt),
    uri: `${uri}.json`,
  };
}

/** Somebody who waits in a queue. */
export function memberJson(accountSid: string, queue: Queue, member: Member): object {
  return {
    call_sid: member.leg.sid,
    queue_sid: queue.sid,
    date_enqueued: rfc2822(member.since),
    position: queue.positionOf(member.leg),
    wait_time: queue.waitSecondsOf(member),
    uri: `${accountUri(accountSid, 'Queues', queue.sid, 'Members', member.leg.sid)}.json`,
  };
}
