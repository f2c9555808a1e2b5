import type { MigrationInterface, QueryRunner } from 'typeorm';

const COUNTS = ['registered', 'promised', 'late', 'reopened', 'transferred', 'unanswered', 'resolved', 'resolving_seconds'] as const;
const columns = COUNTS.map((name) => `${name} ${name === 'resolving_seconds' ? 'bigint' : 'integer'} not null`).join(', ');
const less = COUNTS.map((name) => `-${name}`).join(', ');
const sums = COUNTS.map((name) => `sum(${name})`).join(', ');
const day = (column: string): string => `(t.${column} at time zone 'Asia/Kolkata')::date`;

/** What a ticket's row comes to, and what decides whether it comes to anything else than before. */
const DECIDES = ['department_code', 'registered_at', 'due_at', 'resolved_at', 'reopenings > 0', 'transfers > 0', 'is_unwritten', 'has_clock'] as const;
const decided = (row: 'old' | 'new'): string => `(${DECIDES.map((column) => `${row}.${column}`).join(', ')})`;

/**
 * Counts of tickets by department and day of India. What a ticket's row comes to is one function (`figures_of`); whenever a row
 * changes, the database itself notes the difference in the same transaction, and the worker adds the differences up. The sums and
 * what is noted and not added yet are at every moment what counting all tickets anew would give.
 */
export class TicketDays1700000000400 implements MigrationInterface {
  name = 'TicketDays1700000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table grievances.ticket_day (department_code text not null, day date not null, ${columns}, primary key (day, department_code));
      create index ticket_day_unanswered on grievances.ticket_day (department_code, day) where unanswered <> 0;
      create table grievances.ticket_day_change (id bigint generated always as identity primary key, department_code text not null, day date not null, ${columns});

      -- By the day of its registering, of its promise, and of its resolution.
      create function grievances.figures_of(t grievances.ticket) returns table (department_code text, day date, ${columns.replaceAll(' not null', '')})
        language sql immutable parallel safe as $$
          select coalesce(t.department_code, ''), of.* from (values
            (${day('registered_at')}, (not t.is_unwritten)::int, 0, 0, 0, 0, 0, 0, 0::bigint),
            (${day('due_at')}, 0, 1, (t.resolved_at is null or t.resolved_at > t.due_at)::int, (t.reopenings > 0)::int, (t.transfers > 0)::int, t.has_clock::int, 0, 0::bigint),
            (${day('resolved_at')}, 0, 0, 0, 0, 0, 0, (t.resolved_at is not null)::int, extract(epoch from t.resolved_at - t.registered_at)::bigint)
          ) of (day, registered, promised, late, reopened, transferred, unanswered, resolved, resolving_seconds) where of.registered + of.promised + of.resolved > 0 $$;

      create function grievances.note_ticket_day() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if tg_op = 'INSERT' then
          insert into grievances.ticket_day_change (department_code, day, ${COUNTS.join(', ')}) select * from grievances.figures_of(new);
        elsif tg_op = 'DELETE' then
          insert into grievances.ticket_day_change (department_code, day, ${COUNTS.join(', ')}) select f.department_code, f.day, ${less} from grievances.figures_of(old) f;
        else
          insert into grievances.ticket_day_change (department_code, day, ${COUNTS.join(', ')})
            select f.department_code, f.day, ${sums} from (
              select * from grievances.figures_of(new) union all select g.department_code, g.day, ${less} from grievances.figures_of(old) g
            ) f group by f.department_code, f.day having ${COUNTS.map((name) => `sum(${name}) <> 0`).join(' or ')};
        end if;
        return null;
      end $$;
      revoke all on function grievances.note_ticket_day() from public;

      create trigger ticket_day_added after insert or delete on grievances.ticket for each row execute function grievances.note_ticket_day();
      create trigger ticket_day_changed after update on grievances.ticket for each row
        when (${decided('old')} is distinct from ${decided('new')}) execute function grievances.note_ticket_day();

      insert into grievances.ticket_day (department_code, day, ${COUNTS.join(', ')})
        select f.department_code, f.day, ${sums} from grievances.ticket t cross join lateral grievances.figures_of(t) f group by f.department_code, f.day;
      grant select, insert, update on grievances.ticket_day to pukar_app;
      grant select, delete on grievances.ticket_day_change to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger ticket_day_changed on grievances.ticket;
      drop trigger ticket_day_added on grievances.ticket;
      drop function grievances.note_ticket_day();
      drop function grievances.figures_of(grievances.ticket);
      drop table grievances.ticket_day_change, grievances.ticket_day;
    `);
  }
}
