import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';

/** How many differences are added in one transaction. */
const AT_ONCE = 5_000;

/**
 * Adds what the database noted of changed tickets to the counts of their days. A difference is taken away in the statement that
 * adds it: a process that dies in the middle has added nothing, and none is added twice.
 */
@Injectable()
export class AddTicketDays {
  constructor(private readonly database: Database) {}

  /** Gives how many differences were added; none where another worker is adding. */
  async execute(): Promise<number> {
    let added = 0;
    for (;;) {
      const some = await this.some();
      added += some;
      if (some < AT_ONCE) return added;
    }
  }

  private some(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ taken: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken', ['grievances:ticket-days']);
      if (!lock?.taken) return 0;
      const [taken] = await tx.query<{ count: number }>(
        `with taken as (
           delete from grievances.ticket_day_change where id in (select id from grievances.ticket_day_change order by id limit ${AT_ONCE}) returning *
         ), added as (
           insert into grievances.ticket_day as d (department_code, day, registered, promised, late, reopened, transferred, unanswered, resolved, resolving_seconds)
             select department_code, day, sum(registered), sum(promised), sum(late), sum(reopened), sum(transferred), sum(unanswered), sum(resolved), sum(resolving_seconds) from taken group by department_code, day
           on conflict (day, department_code) do update set registered = d.registered + excluded.registered, promised = d.promised + excluded.promised, late = d.late + excluded.late, reopened = d.reopened + excluded.reopened,
             transferred = d.transferred + excluded.transferred, unanswered = d.unanswered + excluded.unanswered, resolved = d.resolved + excluded.resolved, resolving_seconds = d.resolving_seconds + excluded.resolving_seconds
         ) select count(*)::int as count from taken`,
      );
      return taken!.count;
    });
  }
}
