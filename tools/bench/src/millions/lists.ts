import { earlierCallsOf, ticketIdsOf } from '@pukar/citizens-server';
import { ListInbox } from '@pukar/forwarding-server/department';
import { parseTicketNumber } from '@pukar/grievances-core/domain';
import { FindTicket, SummariseTickets } from '@pukar/grievances-server';
import { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import pg from 'pg';
import type { Asked } from './asking.js';
import { openMillions } from './open.js';
import { productOn } from './product.js';

const SUBJECTS = 2_000;
const DAY_MS = 86_400_000;

/** A citizen's history, a ticket by its number, and an officer's list: as the product reads them, and as plain statements. */
export interface Lists {
  readonly history: Asked<string>;
  readonly number: Asked<string>;
  readonly officer: Asked<{ readonly officeId: string; readonly personId: string }>;
  /** Rows that both sides gave differently, each a sentence. */
  check(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Lists over so many tickets. */
export async function listsOf(count: number, say: (line: string) => void): Promise<Lists> {
  const millions = await openMillions(count, say);
  const { api, department, stop } = await productOn(millions);
  const [database, bare] = [api.get(Database, { strict: false }), await connected(millions.url('admin'))];
  const [inbox, summarise, find] = [department.get(ListInbox, { strict: false }), api.get(SummariseTickets, { strict: false }), api.get(FindTicket, { strict: false })];
  const rows = async <T>(sql: string, params: unknown[] = []): Promise<T[]> => (await bare.query<T & pg.QueryResultRow>(sql, params)).rows;

  const citizens = (await rows<{ id: string }>(`select bench.id(3, bench.chance(n, 77) % l.citizens, '2020-01-01'::timestamptz) as id from generate_series(1, ${SUBJECTS}) n cross join bench.loaded l`)).map(({ id }) => id);
  const numbers = (await rows<{ number: string }>(
    `select r.number from generate_series(1, ${SUBJECTS * 14}) n cross join bench.loaded l cross join lateral (select 1 + (bench.chance(n, 78)::bigint * 7919) % l.count as nth) x cross join lateral (select ((x.nth * 48271001 + 977) % 89999999999 + 10000000000)::text as number) r`))
    .map(({ number }) => number).filter((number) => parseTicketNumber(number).ok).slice(0, SUBJECTS);
  // Each officer as often as their office is asked: the busiest much more often than the quiet ones.
  const officers = await rows<{ officeId: string; personId: string }>(
    `select o.office_id as "officeId", o.officer_id as "personId" from generate_series(1, ${SUBJECTS}) n cross join bench.loaded l join bench.office o on o.nth = floor(power(bench.chance(n, 79) / 1073741824.0::float8, 1.6) * l.offices)::integer`);
  const nobody = randomIds.uuid();

  const history: Asked<string> = {
    subjects: citizens,
    product: async (citizenId) => [await earlierCallsOf(database, citizenId, nobody), await summarise.execute(await ticketIdsOf(database, citizenId))],
    bare: async (citizenId) => [
      await bare.query({ name: 'calls', text: 'select call_id, called_at from vault.caller where citizen_id = $1 and is_call order by called_at desc limit 50', values: [citizenId] }),
      await bare.query({ name: 'history', text: 'select t.* from vault.ticket_citizen c join grievances.ticket t on t.id = c.ticket_id where c.citizen_id = $1 order by c.created_at desc limit 20', values: [citizenId] }),
    ],
  };
  const number: Asked<string> = {
    subjects: numbers,
    product: (one) => find.execute(one),
    bare: (one) => bare.query({ name: 'number', text: 'select * from grievances.ticket where number = $1', values: [one] }),
  };
  const officer: Asked<{ officeId: string; personId: string }> = {
    subjects: officers, product: (who) => inbox.execute(who), bare: (who) => bareList(bare, who),
  };
  return {
    history, number, officer,
    check: async () => {
      const wrong: string[] = [];
      for (const who of officers.slice(0, 20)) {
        const [list, plain] = [await inbox.execute(who), await bareList(bare, who)];
        if (list.tickets.map(({ reference }) => reference).join() !== plain.slice(0, 200).join()) wrong.push(`the list of an office is another than a plain statement gives at ${count} tickets`);
      }
      for (const one of numbers.slice(0, 20)) if ((await find.execute(one)) === undefined) wrong.push('a ticket was not found by its number');
      return wrong;
    },
    stop: async () => { await stop(); await bare.end(); await millions.stop(); },
  };
}

/** What an officer's list is made of, in as few statements as can be: what is in hand in counts, and the first page. */
async function bareList(bare: pg.Client, { officeId, personId }: { readonly officeId: string; readonly personId: string }): Promise<string[]> {
  const now = new Date();
  await bare.query({
    name: 'counts', text: `select count(*), count(*) filter (where act_by < $2), count(*) filter (where act_by >= $2 and act_by < $3), count(*) filter (where assigned_to = $4), count(*) filter (where assigned_to is null),
      count(*) filter (where task <> 'answer'), count(*) filter (where reopenings > 0), count(*) filter (where waiting_until > $2) from forwarding.forwarded_ticket where office_id = $1 and state in ('received', 'assigned')`,
    values: [officeId, now, new Date(now.getTime() + 7 * DAY_MS), personId],
  });
  const columns = 'f.*, o.code, p.name, p.post_en, p.post_hi';
  const joins = 'forwarding.forwarded_ticket f join forwarding.office o on o.id = f.office_id left join forwarding.officer p on p.id = f.assigned_to';
  const open = await bare.query<{ reference: string }>({ name: 'open', text: `select ${columns} from ${joins} where f.office_id = $1 and f.state in ('received', 'assigned') order by f.act_by, f.reference limit 201`, values: [officeId] });
  if (open.rows.length > 200) return open.rows.map(({ reference }) => reference);
  const ended = await bare.query<{ reference: string }>({
    name: 'ended', text: `select ${columns} from ${joins} where f.office_id = $1 and f.state in ('resolved', 'passed-on', 'over') and f.ended_at >= $2 order by f.ended_at desc, f.reference desc limit $3`, values: [officeId, new Date(now.getTime() - 30 * DAY_MS), 201 - open.rows.length],
  });
  return [...open.rows, ...ended.rows].map(({ reference }) => reference);
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
