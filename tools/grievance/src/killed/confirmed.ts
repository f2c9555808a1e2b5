import type { Confirmed } from './ledger.js';
import type { WatchedDatabase } from './watched-database.js';

/** Where each kind of thing that was answered as done lies, exactly once. */
const LIES: Readonly<Record<Confirmed['what'], string>> = {
  registered: `select from grievances.ticket t join vault.ticket_citizen c on c.ticket_id = t.id where t.number = $1`,
  acted: `select from forwarding.act where text = $1 and by_officer is not null`,
  rated: `select from grievances.rating where call_sid = $1`,
  reopened: `select from grievances.spoken_statement where call_sid = $1`,
  answered: `select from grievances.clarification_answer where clarification_id = $1::uuid`,
  withdrawn: `select from grievances.ticket where id = $1::uuid and state = 'withdrawn'`,
  pressed: `select from grievances.history where ticket_id = $1::uuid and step = 'pressure-reported' limit 1`,
  merged: `select from grievances.history h join grievances.ticket t on t.id = h.ticket_id where t.number = $1 and h.step = 'merged' limit 1`,
};

/** Whether what was answered as done is not there, or there twice. */
export async function isLost(database: WatchedDatabase, { what, mark }: Confirmed): Promise<boolean> {
  const [kind, reference, version] = mark.split(':');
  const found = kind === 'assign'
    ? await database.query(`select from forwarding.forwarded_ticket f join forwarding.act a on a.forwarded_id = f.id and a.kind = 'assigned' where f.reference = $1 and f.version > $2 limit 1`, [reference, Number(version)])
    : await database.query(LIES[what], [mark]);
  return found.length !== 1;
}
