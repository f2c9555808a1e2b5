import type pg from 'pg';
import { type Outside, wrongInBooks } from './invariants.js';

interface Plant {
  /** What must be said of it. */
  readonly found: string;
  readonly sql?: string;
  readonly outside?: (outside: Outside) => Outside;
}

/** A fault of each kind, planted into books that are right. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  'an outcome is gone': { found: 'has no outcome', sql: 'update calls.call set outcome = null where id = (select id from calls.call limit 1)' },
  'a call is gone': { found: 'no caller is lost', sql: 'delete from calls.call where id = (select id from calls.call limit 1)' },
  'a number is said of no ticket': { found: 'a number was said that no ticket has', outside: (outside) => ({ ...outside, spoken: [...outside.spoken, '99999999999'] }) },
  'a message says a number of no ticket': { found: 'a number was said that no ticket has', outside: (outside) => ({ ...outside, texts: [...outside.texts, { to: '+919000000000', body: '9999 9999 999' }] }) },
  'a call has two tickets': { found: 'one call has two tickets', sql: 'update grievances.ticket set forwarded_statement = (select min(forwarded_statement) from grievances.ticket)' },
  'a message twice': { found: 'a phone got one message', outside: (outside) => ({ ...outside, texts: [...outside.texts, ...outside.texts.slice(0, 1)] }) },
  'an agent is stuck in a call': { found: 'an agent is stuck busy', sql: `update acd.claim set state = 'joined', ended_at = null where id = (select id from acd.claim limit 1)` },
  'an agent is stuck in wrap-up': { found: 'an agent is stuck in wrap-up', sql: `update acd.agent set wrap_up_until = now() - interval '1 hour', wrap_up_call = (select id from calls.call limit 1) where id = (select id from acd.agent limit 1)` },
  'news are not handled': { found: 'news that nobody handled', sql: 'update platform.outbox set done_at = null where id = (select id from platform.outbox limit 1)' },
  'a step of a history is changed': { found: 'history of', sql: `update grievances.history set at = at + interval '1 second' where (ticket_id, seq) = (select ticket_id, seq from grievances.history limit 1)` },
  'an event of the floor is gone': { found: 'replay', sql: `delete from acd.floor_event where id = (select max(id) from acd.floor_event where kind = 'claim-ended')` },
};

/** Plants each, sees whether it is found, and takes it back; gives those that are not. */
export async function notFound(database: pg.Client, outside: Outside): Promise<string[]> {
  const missed: string[] = [];
  for (const [name, plant] of Object.entries(PLANTS)) {
    await database.query('begin');
    try {
      // What a trigger forbids is planted all the same.
      await database.query(`set local session_replication_role = 'replica'`);
      if (plant.sql) await database.query(plant.sql);
      const found = await wrongInBooks(database, plant.outside?.(outside) ?? outside);
      if (!found.some((fault) => fault.includes(plant.found))) missed.push(name);
    } catch (error) {
      missed.push(`${name} (${error instanceof Error ? error.message : String(error)})`);
    } finally {
      await database.query('rollback');
    }
  }
  return missed;
}
