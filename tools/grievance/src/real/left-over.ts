import type pg from 'pg';

/** Where a simulation keeps what another room would: which call became which ticket. */
export const SIMULATION_SCHEMA = `create schema simulation; grant usage on schema simulation to pukar_app;
  create table simulation.draft (call_id uuid primary key, ticket_id uuid not null unique); grant select, insert on simulation.draft to pukar_app`;

/** What was written once too often or too seldom: each step has one audit row and its news once, each registration one ticket. */
export async function leftOver(admin: pg.Client): Promise<readonly string[]> {
  const { rows } = await admin.query<{ what: string }>(`
    select 'a registration made no ticket, or two' as what where (select count(*) from grievances.ticket) <> (select count(*) from simulation.draft)
    union all select 'step ' || coalesce(h.step, a.step) || ' of ' || coalesce(h.ticket_id::text, a.id) || ' is ' || coalesce(h.count, 0) || ' times in the history and ' || coalesce(a.count, 0) || ' in the audit'
      from (select ticket_id, step, count(*) from grievances.history group by 1, 2) h
      full join (select subject_id::text as id, substr(action, 12) as step, count(*) from platform.audit where subject_kind = 'ticket' and action <> 'grievances.read-ticket' group by 1, 2) a on a.id = h.ticket_id::text and a.step = h.step
      where h.count is distinct from a.count
    union all select 'news of ' || coalesce(o.about, h.ticket_id::text) || ' came ' || coalesce(o.count, 0) || ' times instead of ' || coalesce(h.count, 0)
      from (select ticket_id, count(*) from grievances.history where step in ('climbed', 'warned', 'resolved', 'reopened', 'registered') group by 1) h
      full join (select about::text as about, count(*) from platform.outbox where event in ('grievances.ticket-climbed', 'grievances.ticket-warned', 'grievances.ticket-resolved', 'grievances.ticket-reopened', 'grievances.ticket-registered') group by 1) o
        on o.about = h.ticket_id::text where h.count is distinct from o.count`);
  return rows.map(({ what }) => what);
}
