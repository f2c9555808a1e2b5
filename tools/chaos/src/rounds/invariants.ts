import { wrongAtEnd } from '@pukar/floor-proofs/books';
import type { Exchange } from '@pukar/floor-proofs/exchange';
import { figuresDrift } from '@pukar/floor-proofs/figures';
import { readFloor } from '@pukar/floor-proofs/floor-rows';
import { unlikeReplay } from '@pukar/floor-proofs/replay';
import { verifyHistories } from '@pukar/grievance-proofs/verify-histories';
import type pg from 'pg';

/** What people outside know, whatever became of the helpline. */
export interface Outside {
  readonly exchange: Exchange;
  /** Ticket numbers that were said to callers. */
  readonly spoken: readonly string[];
  readonly texts: readonly { readonly to: string; readonly body: string }[];
  readonly now: Date;
}

const NUMBER = /\d{4} ?\d{4} ?\d{3}/g;

/** What must hold once all is quiet after a round; each in sentences. */
export async function wrongInBooks(database: pg.Client, { exchange, spoken, texts, now }: Outside): Promise<string[]> {
  const rows = await readFloor(database);
  const faults = [...wrongAtEnd(rows, exchange, []), ...unlikeReplay(rows, now), ...figuresDrift(rows, now)];
  const said = [...spoken, ...texts.flatMap(({ body }) => body.match(NUMBER) ?? [])].map((number) => number.replaceAll(' ', ''));
  const list = async (what: string, sql: string, params: readonly unknown[] = []): Promise<void> => {
    for (const { is } of (await database.query<{ is: string }>(sql, [...params])).rows) faults.push(`${what}: ${is}`);
  };
  await list('a number was said that no ticket has', 'select distinct said as is from unnest($1::text[]) said where not exists (select from grievances.ticket where number = said)', [said]);
  await list('one call has two tickets', 'select left(forwarded_statement, 40) as is from grievances.ticket group by forwarded_statement having count(*) > 1');
  await list('news that nobody handled', `select event || ' ' || about as is from platform.outbox where done_at is null`);
  await list('an agent is stuck in wrap-up', `select id::text as is from acd.agent where wrap_up_until < $1::timestamptz - interval '10 seconds'`, [now]);
  await list('a message is not sent', `select id || ' ' || state as is from messaging.message where state in ('queued', 'sending') and due_at <= $1`, [now]);
  const counts = new Map<string, number>();
  for (const { to, body } of texts) counts.set(`${to} ${body}`, (counts.get(`${to} ${body}`) ?? 0) + 1);
  for (const [text, count] of counts) if (count > 1) faults.push(`a phone got one message ${count} times: ${text.slice(0, 60)}`);
  await verifyHistories({ query: async (sql, params) => database.query(sql, [...params]) }, ({ ticketId, seq, what }) => faults.push(`history of ${ticketId}, step ${seq}: ${what}`));
  return faults;
}

/** What is not over yet, in words; nothing when all is. */
export async function stillOpen(database: pg.Client, callers: number): Promise<string | undefined> {
  const { rows } = await database.query<{ what: string; count: number }>(`
    select 'calls' as what, count(*)::integer from calls.call where ended_at is null or outcome is null
    union all select 'unknown calls', $1::integer - count(*)::integer from calls.call
    union all select 'claims', count(*)::integer from acd.claim where ended_at is null
    union all select 'waiting callers', count(*)::integer from acd.waiting where left_at is null
    union all select 'news', count(*)::integer from platform.outbox where done_at is null
    union all select 'messages', count(*)::integer from messaging.message where state = 'sending' or (state = 'queued' and due_at <= now())
    union all select 'wrap-ups', count(*)::integer from acd.agent where wrap_up_call is not null`, [callers]);
  const open = rows.filter(({ count }) => count > 0).map(({ what, count }) => `${count} ${what}`);
  return open.length === 0 ? undefined : open.join(', ');
}
