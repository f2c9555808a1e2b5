import type { DigestTicket, OfficerRole } from '@pukar/forwarding-core/domain';
import type { Database } from '@pukar/platform/database';

/** An officer who gets a list in the morning. */
export interface DigestOfficer {
  readonly id: string;
  readonly post: string;
  readonly role: OfficerRole;
  readonly officeId: string;
  readonly officeCode: string;
  readonly officeName: string;
}

/** How many officers are read at once. */
const PAGE = 200;

/** Officers who can sign in and have no list of this day yet: the next ones after an id. */
export const officersWithoutDigest = (database: Pick<Database, 'query'>, day: string, after: string): Promise<DigestOfficer[]> =>
  database.query<DigestOfficer>(
    `select p.id, p.post_en as post, p.role, o.id as "officeId", o.code as "officeCode", o.name_en as "officeName"
     from forwarding.officer p join forwarding.office o on o.id = p.office_id
     where p.login is not null and p.ended_at is null and p.id > $2 and not exists (select 1 from forwarding.digest d where d.officer_id = p.id and d.day = $1)
     order by p.id limit ${PAGE}`,
    [day, after],
  );

/** The days off of an office, as they are kept. */
export async function daysOffOfOffice(database: Pick<Database, 'query'>, officeCode: string): Promise<string[]> {
  const rows = await database.query<{ day: string }>(`select to_char(day, 'YYYY-MM-DD') as day from forwarding.day_off where kept_by = any($1::text[])`, [['', officeCode]]);
  return rows.map(({ day }) => day);
}

/** The open tickets that an officer answers for: of the own office, and for those who look after others, of the offices below. */
export async function ticketsOf(database: Pick<Database, 'query'>, officer: DigestOfficer): Promise<DigestTicket[]> {
  return database.query<DigestTicket>(
    `select t.reference, t.category_name_en as category, t.place_name_en as place, o.code as "officeCode", o.name_en as "officeName", t.received_at as "receivedAt", t.act_by as "dueAt",
       t.task <> 'answer' as "isToDecide", t.reopenings > 0 as "isReopened", coalesce(t.waiting_until > now(), false) as "isWaiting"
     from forwarding.forwarded_ticket t join forwarding.office o on o.id = t.office_id
     where (t.office_id = $1 or ($2 and t.office_id in (select below_id from forwarding.office_below where office_id = $1))) and t.state in ('received', 'assigned') order by t.act_by limit 2000`,
    [officer.officeId, officer.role !== 'lme'],
  );
}
