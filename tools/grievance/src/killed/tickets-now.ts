import type { WatchedDatabase } from './watched-database.js';

/** One turn of an office with a ticket that is in its hands now. */
export interface TurnNow {
  readonly reference: string;
  readonly office: string;
  readonly task: string;
  readonly assigned: string | null;
}

/** A ticket as an onlooker finds it. */
export interface TicketNow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly category: string;
  readonly question: string | null;
  readonly turns: readonly TurnNow[];
}

const TICKETS = `
  select t.id, t.number, t.state, t.category_code as category,
    (select p->>'clarificationId' from jsonb_array_elements(t.pauses) p where p->>'endedAt' is null limit 1) as question,
    coalesce((select jsonb_agg(jsonb_build_object('reference', f.reference, 'office', o.code, 'task', f.task, 'assigned', p.login))
       from vault.reference r join forwarding.forwarded_ticket f on f.id = r.forwarded_id join forwarding.office o on o.id = f.office_id left join forwarding.officer p on p.id = f.assigned_to
      where r.ticket_id = t.id and f.state in ('received', 'assigned')), '[]') as turns
    from grievances.ticket t`;

/** The ticket of this number. */
export const ticketNow = async (database: WatchedDatabase, number: string): Promise<TicketNow | undefined> => (await database.query<TicketNow>(`${TICKETS} where t.number = $1`, [number]))[0];

/** The numbers of tickets with which something can still happen. */
export const liveNumbers = async (database: WatchedDatabase): Promise<string[]> =>
  (await database.query<{ number: string }>(`select number from grievances.ticket where state not in ('closed', 'withdrawn') order by id`)).map(({ number }) => number);
