/** The processes that are watched. */
export type ProcessName = 'api' | 'worker' | 'department';

interface Described {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels?: readonly string[];
  /** Upper bounds of a histogram, in seconds. */
  readonly buckets?: readonly number[];
  readonly of: readonly ProcessName[];
}

const ALL = ['api', 'worker', 'department'] as const;
const CALL_CENTRE = ['api', 'worker'] as const;
const SERVING = ['api', 'department'] as const;
const QUICK = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];
const SLOW = [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60];

/**
 * Every metric of ours, beside those that prom-client reads from the process itself (`process_…`, `nodejs_…`). A label's values are
 * words of the code: patterns of addresses, names of commands, queues and states. Nothing of a person is ever in one, and no id.
 */
export const METRICS = {
  pukar_ready: { type: 'gauge', help: '1 while the process may be sent work, 0 while it begins, drains or cannot serve at all.', of: ALL },
  pukar_need_up: { type: 'gauge', help: '1 while something that the process needs answers, 0 while it does not.', labels: ['need'], of: ALL },
  pukar_figures_up: { type: 'gauge', help: '1 while the figures of the floor and of what is due could be read, 0 while they could not and are absent.', of: ['worker'] },
  pukar_webhook_seconds: { type: 'histogram', help: 'How long the carrier waited for our answer, by the pattern of its address.', labels: ['route', 'status'], buckets: QUICK, of: ['api'] },
  pukar_request_seconds: { type: 'histogram', help: 'How long a page waited for an answer.', labels: ['method', 'status'], buckets: QUICK, of: SERVING },
  pukar_command_seconds: { type: 'histogram', help: 'How long a desk waited for a command; grievance:register is the registering of a complaint. Answer: ok, refused, fault.', labels: ['command', 'answer'], buckets: QUICK, of: ['api'] },
  pukar_forged_requests_total: { type: 'counter', help: 'Requests on the carrier\'s addresses that the carrier did not sign, or that did not know a secret.', labels: ['route'], of: CALL_CENTRE },
  pukar_wrong_ticket_numbers_total: { type: 'counter', help: 'Ticket numbers that callers keyed or said in vain. Answer: wrong-number (no number can be so), not-found, locked (after too many).', labels: ['answer'], of: ['api'] },
  pukar_fallback_answers_total: { type: 'counter', help: 'Answers that callers got from the fallback, because the api did not answer.', of: ['worker'] },
  pukar_sockets: { type: 'gauge', help: 'Screens that are connected.', of: SERVING },
  pukar_live_channel_up: { type: 'gauge', help: '1 while notices for screens come from the database.', of: SERVING },
  pukar_pool_connections: { type: 'gauge', help: 'Connections to the database of this process. State: used, idle.', labels: ['state'], of: ALL },
  pukar_pool_waiting: { type: 'gauge', help: 'Work that waits for a connection to the database.', of: ALL },
  pukar_sweep_seconds: { type: 'histogram', help: 'How long a round of regular work took. Outcome: done, failed.', labels: ['sweep', 'outcome'], buckets: SLOW, of: ['worker'] },
  pukar_sweep_done_timestamp_seconds: { type: 'gauge', help: 'When a round of regular work was last done, in seconds since 1970.', labels: ['sweep'], of: ['worker'] },
  pukar_calls: { type: 'gauge', help: 'Calls that are open. Place: ringing, in-menu, queued, connecting, talking.', labels: ['place'], of: ['worker'] },
  pukar_waiting: { type: 'gauge', help: 'Callers who wait for a person, by queue.', labels: ['queue'], of: ['worker'] },
  pukar_longest_wait_seconds: { type: 'gauge', help: 'How long whoever waits longest has waited, by queue.', labels: ['queue'], of: ['worker'] },
  pukar_claims: { type: 'gauge', help: 'Calls that an agent has. State: offered, accepted, joined.', labels: ['state'], of: ['worker'] },
  pukar_agents: { type: 'gauge', help: 'Agents who have a desk open, by what they do.', labels: ['presence'], of: ['worker'] },
  pukar_outbox_due: { type: 'gauge', help: 'Steps that are due and not done.', of: ['worker'] },
  pukar_outbox_oldest_seconds: { type: 'gauge', help: 'For how long the oldest step that is due has been due.', of: ['worker'] },
  pukar_jobs: { type: 'gauge', help: 'Wake-ups of workers, by queue. State: waiting, active, delayed, failed.', labels: ['queue', 'state'], of: ['worker'] },
  pukar_messages_due: { type: 'gauge', help: 'SMS that are due and not sent.', of: ['worker'] },
  pukar_messages_oldest_seconds: { type: 'gauge', help: 'For how long the oldest SMS that is due has been due.', of: ['worker'] },
  pukar_callbacks_owed: { type: 'gauge', help: 'Citizens who are owed a call.', of: ['worker'] },
  pukar_callbacks_oldest_seconds: { type: 'gauge', help: 'For how long whoever has been owed a call longest has been owed it.', of: ['worker'] },
  pukar_recordings_unsealed: { type: 'gauge', help: 'Recordings that are over and not here yet, sealed.', of: ['worker'] },
  pukar_news_undone: { type: 'gauge', help: 'News of the carrier of the last day whose effect is not done.', of: ['worker'] },
  pukar_news_oldest_seconds: { type: 'gauge', help: 'How old the oldest of them is.', of: ['worker'] },
  pukar_audit_unsealed: { type: 'gauge', help: 'Rows of the audit that are not chained yet.', of: ['worker'] },
  pukar_audit_oldest_seconds: { type: 'gauge', help: 'How old the oldest of them is.', of: ['worker'] },
  pukar_reconciled_seconds: { type: 'gauge', help: 'How long ago the carrier\'s list of calls was last gone through without a failure.', of: ['worker'] },
  pukar_tickets_overdue_climb: { type: 'gauge', help: 'Tickets that should have climbed and have not.', of: ['worker'] },
} as const satisfies Record<`pukar_${string}`, Described>;

export type MetricName = keyof typeof METRICS;
export const describedAs = (name: MetricName): Described => METRICS[name];
