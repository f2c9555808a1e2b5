import { CALL_RANKS } from '@pukar/calls-core/domain';
import type { Database } from '@pukar/platform/database';
import type { Jobs } from '@pukar/platform/jobs';
import type { MetricName, Reading, Sample } from '@pukar/platform/running';

interface Asked {
  readonly fills: readonly MetricName[];
  readonly sql: string;
  readonly samples: (row: Readonly<Record<string, string | number | null>>) => readonly Sample[];
}

const figure = (name: MetricName, value: string | number | null | undefined, labels?: Readonly<Record<string, string>>): Sample => ({ name, value: Number(value ?? 0), ...(labels ? { labels } : {}) });

/** How many are due and how old the oldest is. */
const due = (count: MetricName, oldest: MetricName, table: string, since: string, condition: string): Asked => ({
  fills: [count, oldest],
  sql: `select count(*)::int as count, greatest(extract(epoch from now() - min(${since})), 0)::float8 as oldest from ${table} where ${condition}`,
  samples: (row) => [figure(count, row['count']), figure(oldest, row['oldest'])],
});

const count = (name: MetricName, table: string, condition: string): Asked => ({
  fills: [name], sql: `select count(*)::int as count from ${table} where ${condition}`, samples: (row) => [figure(name, row['count'])],
});

/**
 * What is asked for who runs the helpline. They belong to no room: each looks into one table of one room, counts by words of the code,
 * and reads an index of what is open or due, never the whole table (a spec asks PostgreSQL for its plan of each).
 */
export const ASKED: readonly Asked[] = [
  {
    fills: ['pukar_calls'], sql: 'select rank, count(*)::int as count from calls.call where ended_at is null group by rank',
    samples: ({ rank, count: calls }) => [figure('pukar_calls', calls, { place: CALL_RANKS[Number(rank) - 1] ?? 'unknown' })],
  },
  {
    fills: ['pukar_waiting', 'pukar_longest_wait_seconds'],
    sql: 'select queue, count(*)::int as count, greatest(extract(epoch from now() - min(joined_at)), 0)::float8 as longest from acd.waiting where left_at is null group by queue',
    samples: ({ queue, count: callers, longest }) => [figure('pukar_waiting', callers, { queue: String(queue) }), figure('pukar_longest_wait_seconds', longest, { queue: String(queue) })],
  },
  {
    fills: ['pukar_claims'], sql: 'select state, count(*)::int as count from acd.claim where ended_at is null group by state',
    samples: ({ state, count: claims }) => [figure('pukar_claims', claims, { state: String(state) })],
  },
  {
    fills: ['pukar_agents'], sql: `select coalesce(noted_presence, 'offline') as presence, count(*)::int as count from acd.agent where lease_holder is not null group by 1`,
    samples: ({ presence, count: agents }) => [figure('pukar_agents', agents, { presence: String(presence) })],
  },
  due('pukar_outbox_due', 'pukar_outbox_oldest_seconds', 'platform.outbox', 'due_at', 'done_at is null and due_at <= now()'),
  due('pukar_messages_due', 'pukar_messages_oldest_seconds', 'messaging.message', 'due_at', `state in ('queued', 'sending') and due_at <= now()`),
  due('pukar_callbacks_owed', 'pukar_callbacks_oldest_seconds', 'callbacks.callback', 'opened_at', `state <> 'done'`),
  due('pukar_news_undone', 'pukar_news_oldest_seconds', 'carrier.news', 'came_at', `done_at is null and came_at > now() - interval '1 day'`),
  due('pukar_audit_unsealed', 'pukar_audit_oldest_seconds', 'platform.audit a', 'a.at',
    `a.written_in >= coalesce((select s.written_in from platform.audit s where s.id = (select l.audit_id from platform.audit_link l order by l.seq desc limit 1)), '0'::xid8) and not exists (select from platform.audit_link l where l.audit_id = a.id)`),
  count('pukar_recordings_unsealed', 'recordings.recording', `state = 'fetching' and due_at < now() + interval '1 day'`),
  count('pukar_tickets_overdue_climb', 'grievances.ticket', `climbs and climbs_at < now() - interval '1 minute'`),
  {
    fills: ['pukar_reconciled_seconds'], sql: 'select extract(epoch from now() - began_at)::float8 as ago from calls.reconciler_run where failure is null order by began_at desc limit 1',
    samples: ({ ago }) => [figure('pukar_reconciled_seconds', ago)],
  },
];

/** The figures of the floor and of what is due, from the tables and the queues. */
export function floorFigures(database: Database, jobs: Jobs): readonly Reading[] {
  const asked = ASKED.map(({ fills, sql, samples }): Reading => ({ fills, read: async () => (await database.query<Readonly<Record<string, string | number | null>>>(sql)).flatMap(samples) }));
  return [...asked, { fills: ['pukar_jobs'], read: async () => (await jobs.counts()).map(({ queue, state, count: wakeUps }) => figure('pukar_jobs', wakeUps, { queue, state })) }];
}
