/** Anything that answers SQL. */
interface Books {
  query(sql: string): Promise<{ readonly rows: readonly unknown[] }>;
}

/** Where a simulation keeps what another room would: which call became which ticket. */
export const SIMULATION_SCHEMA = `create schema simulation; grant usage on schema simulation to pukar_app;
  create table simulation.draft (call_id uuid primary key, ticket_id uuid not null unique); grant select, insert on simulation.draft to pukar_app`;

/** Which news each step is told by. */
const NEWS = `(values ('registered', 'ticket-registered'), ('parted', 'ticket-registered'), ('written-down', 'statement-written'), ('resolved', 'ticket-resolved'), ('closed-by-force', 'ticket-resolved'), ('answered-by-another', 'ticket-resolved'),
  ('reopened', 'ticket-reopened'), ('order-due', 'order-due'), ('withdrawn', 'ticket-withdrawn'), ('pressure-reported', 'pressure-reported'), ('climbed', 'ticket-climbed'), ('warned', 'ticket-warned'), ('transferred', 'ticket-transferred'),
  ('closed', 'ticket-closed'), ('clarification-asked', 'clarification-opened'), ('clarification-answered', 'clarification-answered'), ('pause-ended', 'clarification-over'), ('interim-told', 'interim-told')) n (step, event)`;

/** What was written once too often or too seldom: each step has one audit row, and its news once. */
export async function leftOver(books: Books): Promise<readonly string[]> {
  const { rows } = await books.query(`
    select 'step ' || coalesce(h.step, a.step) || ' of ' || coalesce(h.ticket_id::text, a.id) || ' is ' || coalesce(h.count, 0) || ' times in the history and ' || coalesce(a.count, 0) || ' in the audit' as what
      from (select ticket_id, step, count(*) from grievances.history group by 1, 2) h
      full join (select subject_id::text as id, substr(action, 12) as step, count(*) from platform.audit where subject_kind = 'ticket' and action like 'grievances.%' and action <> 'grievances.read-ticket' group by 1, 2) a on a.id = h.ticket_id::text and a.step = h.step
      where h.count is distinct from a.count
    union all select coalesce(o.event, h.event) || ' of ' || coalesce(o.about, h.id) || ' came ' || coalesce(o.count, 0) || ' times instead of ' || coalesce(h.count, 0)
      from (select ticket_id::text as id, 'grievances.' || n.event as event, count(*) from grievances.history h join ${NEWS} on n.step = h.step
             where h.step <> 'transferred' or h.detail->>'departmentCode' <> h.detail->>'departmentWas' group by 1, 2) h
      full join (select about::text as about, event, count(*) from platform.outbox where event in (select 'grievances.' || event from ${NEWS}) group by 1, 2) o on o.about = h.id and o.event = h.event where h.count is distinct from o.count`);
  return (rows as readonly { readonly what: string }[]).map(({ what }) => what);
}

/** Each registration made one ticket. */
export async function registeredOnce(books: Books): Promise<readonly string[]> {
  return (await books.query(`select 1 where (select count(*) from grievances.ticket) <> (select count(*) from simulation.draft)`)).rows.map(() => 'a registration made no ticket, or two');
}
