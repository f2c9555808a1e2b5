// The limits of registering, in a process of their own: a prepared INSERT into a table with three indexes; and the bare rows of a registered ticket in one statement.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Answered } from './wanted.js';

export interface InsertWanted {
  readonly url: string;
  readonly what: 'one-row' | 'bare-rows';
  readonly connections: number;
  readonly seconds: number;
}

const ONE = 'insert into bare_ticket (id, number, registered_at, state, statement) values ($1, $2, now(), $3, $4)';
const ROWS = `
  with ticket as (insert into bare_ticket (id, number, registered_at, state, statement) values ($1, $2, now(), $3, $4)),
    history as (insert into bare_history (ticket_id, seq, at, step, prev_hash, hash) values ($1, 1, now(), 'registered', $5, $5)),
    link as (insert into bare_link (ticket_id, citizen_id, sealed) values ($1, $6, $7)),
    outbox as (insert into bare_outbox (id, about, event, payload) values ($8, $1, 'grievances.ticket-registered', $9))
  insert into bare_audit (id, actor, action, subject) values ($10, 'staff', 'grievances.registered', $1)`;
const STATEMENT = 'x'.repeat(400);
const [HASH, SEALED] = [Buffer.alloc(32), Buffer.alloc(460)];

async function run({ url, what, connections, seconds }: InsertWanted): Promise<Answered> {
  const clients = await Promise.all(Array.from({ length: connections }, async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  }));
  let done = 0;
  const began = performance.now();
  await Promise.all(clients.map(async (client) => {
    while (performance.now() < began + seconds * 1_000) {
      const id = randomUUID();
      const row = [id, id, 'registered', STATEMENT];
      await client.query({ name: what, text: what === 'one-row' ? ONE : ROWS, values: what === 'one-row' ? row : [...row, HASH, randomUUID(), SEALED, randomUUID(), { ticketId: id }, randomUUID()] });
      done += 1;
    }
  }));
  const took = (performance.now() - began) / 1_000;
  await Promise.all(clients.map((client) => client.end()));
  return { requests: done, refused: 0, seconds: took, latencies: [] };
}

process.on('message', (wanted: InsertWanted) => {
  run(wanted).then((answered) => process.send!({ answered }), (error: unknown) => process.send!({ failed: String(error) }));
});
