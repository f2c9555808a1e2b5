/** A table that is filled, from the first to the last of its numbers ($1, $2) in each statement. */
export interface Filled {
  readonly table: string;
  readonly of: 'tickets' | 'citizens' | 'calls' | 'once';
  readonly sql: string;
}

const TERM = `jsonb_build_object('since', registered_at, 'workingDays', 10, 'until', due_at)`;
const CALL = `from generate_series($1::bigint, $2::bigint) c (n) cross join bench.loaded l cross join lateral (select l.until - interval '365 days' * ((l.calls - c.n)::float8 / l.calls) - interval '10 minutes' as at) r
  cross join lateral (select bench.id(4, c.n, at) as call_id, bench.id(6, c.n, at) as claim_id, bench.id(7, c.n % 500, '2020-01-01'::timestamptz) as agent_id, interval '1 second' * (3 + bench.chance(c.n, 40) % 90) as waited, interval '1 second' * (60 + bench.chance(c.n, 41) % 400) as talked) x`;
const citizenId = (n: string): string => `bench.id(3, ${n}, '2020-01-01'::timestamptz)`;

/** What one call leaves in the floor's book. */
const LINES: readonly (readonly [kind: string, after: string, who: string, detail: string])[] = [
  ['queued', '', 'null, null', `jsonb_build_object('language', 'hi-IN', 'priority', 0, 'since', at)`], ['offered', '+ waited / 2', 'claim_id, agent_id', `'{}'`], ['accepted', '+ waited', 'claim_id, agent_id', `'{"own":false}'`],
  ['left-queue', '+ waited', 'null, null', `'{"as":"talking"}'`], ['joined', '+ waited', 'claim_id, agent_id', `'{}'`], ['claim-ended', '+ waited + talked', 'claim_id, agent_id', `'{"as":"talked"}'`],
  ['disposition', '+ waited + talked', 'claim_id, agent_id', `'{"disposition":"complaint-registered"}'`],
];
const SUMS = `jsonb_build_object('offered', 9, 'answered', 8, 'abandoned', 1, 'waitMs', 240000, 'abandonedWaitMs', 20000, 'handled', 8, 'talkMs', 1600000, 'wrapUpMs', 200000, 'offers', 9)`;
const SPREADS = `'{"answeredAfter":{"12":2,"20":3,"31":2,"75":1},"abandonedAfter":{"20":1}}'`;

/** All that lists, searches and reports read, in the order in which it is filled. The database's own triggers are still meanwhile. */
export const FILLED: readonly Filled[] = [
  { table: 'grievances.ticket', of: 'tickets', sql: `
    insert into grievances.ticket (id, number, kind, category_code, department_code, place_code, language, state, stage_since, office_code, officer_post, forwarded_statement, action_code, reply, registered_by, registered_at, due_at, resolved_at,
      idempotency_key, version, level, reopenings, climbs_at, promise, turn, warns_at, transfers)
    select id, number, 'grievance', category_code, department_code, place_code, language, state, coalesce(resolved_at, registered_at + interval '1 minute'), office_code, post, statement, case when resolved_at is not null then 'supply-restored' end,
      case when resolved_at is not null then 'The line was mended.' end, staff, registered_at, due_at, resolved_at, bench.id(2, n, registered_at), 3, level, reopenings, due_at, ${TERM}, ${TERM}, due_at - interval '1 day', transfers from bench.raw($1, $2)` },
  { table: 'vault.ticket_citizen', of: 'tickets', sql: `
    insert into vault.ticket_citizen (ticket_id, citizen_id, statement_sealed, created_at) select id, ${citizenId('citizen')}, bench.sealed(n), registered_at from bench.raw($1, $2)` },
  { table: 'grievances.history', of: 'tickets', sql: `
    insert into grievances.history (ticket_id, seq, at, actor_kind, actor_id, step, detail, prev_hash, hash)
    select id, seq, case when seq = 1 then registered_at else resolved_at end, case when seq = 1 then 'staff' else 'officer' end, staff::text, case when seq = 1 then 'registered' else 'resolved' end,
      case when seq = 1 then jsonb_build_object('dueAt', due_at) else '{"actionCode":"supply-restored"}' end, case when seq = 1 then decode(repeat('0', 64), 'hex') else sha256(int8send(n)) end, sha256(int8send(n + seq - 1))
    from bench.raw($1, $2) cross join generate_series(1, 2) seq where seq = 1 or (resolved_at is not null and n % 2 = 0)` },
  { table: 'grievances.history_head', of: 'tickets', sql: `
    insert into grievances.history_head (ticket_id, seq, hash) select id, case when resolved_at is not null and n % 2 = 0 then 2 else 1 end, sha256(int8send(case when resolved_at is not null and n % 2 = 0 then n + 1 else n end)) from bench.raw($1, $2)` },
  { table: 'forwarding.forwarded_ticket', of: 'tickets', sql: `
    insert into forwarding.forwarded_ticket (id, office_id, officer_id, assigned_to, reference, category_code, category_name_en, category_name_hi, place_code, for_department, place_name_en, place_name_hi, statement, facts, language, state, received_at, due_at, act_by,
      resolved_at, ended_at, action_code, reply, version, level, reopenings, transfers)
    select bench.id(5, n, registered_at), office_id, officer_id, case when n % 4 > 0 or state <> 'forwarded' then officer_id end, reference, category_code, category_en, category_hi, place_code, department_code, place_en, place_hi, statement, '[]', language,
      case when state = 'forwarded' then case when n % 4 > 0 then 'assigned' else 'received' end when state = 'withdrawn' then 'over' else 'resolved' end, registered_at, due_at, due_at,
      resolved_at, coalesce(resolved_at, case when state = 'withdrawn' then registered_at + interval '1 day' end), case when resolved_at is not null then 'supply-restored' end, case when resolved_at is not null then 'The line was mended.' end, 2, level, reopenings, transfers
    from bench.raw($1, $2)` },
  { table: 'vault.citizen', of: 'citizens', sql: `
    insert into vault.citizen (id, phone_hash, phone_sealed, name_sealed, language, created_at, updated_at)
    select ${citizenId('n')}, sha256(int8send(n)), bench.sealed(n), bench.sealed(-n), 'hi-IN', l.until - l.span, l.until from generate_series($1::bigint - 1, $2::bigint - 1) n cross join bench.loaded l` },
  { table: 'vault.caller', of: 'calls', sql: `
    insert into vault.caller (call_id, citizen_id, called_at) select call_id, ${citizenId('case when c.n % 20 = 0 then bench.chance(c.n, 1) % 500 else bench.chance(c.n, 2) % l.citizens end')}, at ${CALL}` },
  { table: 'calls.call', of: 'calls', sql: `
    insert into calls.call (id, carrier_sid, rank, language, keys, started_at, queued_at, talking_at, ended_at, agent_id, claim_id, served, outcome)
    select call_id, 'CA' || md5(c.n::text), 9, 'hi-IN', '121', at - interval '40 seconds', at, at + waited, at + waited + talked, agent_id, claim_id, true, 'talked' ${CALL}` },
  { table: 'acd.waiting', of: 'calls', sql: `
    insert into acd.waiting (call_id, pool, language, joined_at, in_queue_since, left_at, left_as) select call_id, 'main', 'hi-IN', at, at, at + waited, 'talking' ${CALL}` },
  { table: 'acd.claim', of: 'calls', sql: `
    insert into acd.claim (id, call_id, agent_id, state, offered_at, accepted_at, joined_at, ended_at, ended_as, queue) select claim_id, call_id, agent_id, 'ended', at + waited / 2, at + waited, at + waited, at + waited + talked, 'talked', 'general' ${CALL}` },
  { table: 'acd.floor_event', of: 'calls', sql: `
    insert into acd.floor_event (at, noted_at, kind, call_id, claim_id, agent_id, queue, detail)
    select e.at, e.at, e.kind, call_id, e.claim_id, e.agent_id, 'general', e.detail ${CALL}
    cross join lateral (values ${LINES.map(([kind, after, who, detail]) => `(at ${after}, '${kind}', ${who.replaceAll('null', 'null::uuid')}, ${detail}::jsonb)`).join(', ')}) e (at, kind, claim_id, agent_id, detail) order by c.n, e.at` },
  { table: 'reporting.floor_interval', of: 'once', sql: `
    insert into reporting.floor_interval (began_at, line, queue, sums, spreads)
    select at, line, queue, sums, spreads::jsonb from bench.loaded l cross join lateral generate_series(date_trunc('day', l.until) - interval '365 days', l.until, interval '15 minutes') at cross join lateral (values
      ('callers', '*', ${SUMS}, ${SPREADS}), ('callers', 'general', ${SUMS}, ${SPREADS}), ('transfers', '*', '{"offered":1,"answered":1,"waitMs":9000}', '{}'), ('own', '*', '{"offered":1,"handled":1,"talkMs":90000}', '{}'),
      ('agents', '*', '{"readyMs":9000000,"onCallMs":20000000,"workingMs":4000000,"breakMs":900000,"notReadyMs":300000}', '{}')) c (line, queue, sums, spreads)
    union all
    select (d + time '18:30') at time zone 'UTC', of_agent.line, bench.id(7, a, '2020-01-01'::timestamptz)::text, of_agent.sums, of_agent.spreads
    from bench.loaded l cross join generate_series((l.until - interval '1 day' * case when l.count < 1000000 then 32 else 366 end)::date, l.until::date, interval '1 day') d cross join generate_series(0, 499) a cross join lateral (values
      ('each-agent', '{"offers":42,"accepted":40,"handled":40,"talkMs":9600000,"wrapUpMs":1200000,"readyMs":9000000,"onCallMs":9600000,"workingMs":1200000,"breakMs":2700000,"registered":22}'::jsonb,
        jsonb_build_object('breakTimes', '{"tea":2,"meal":1}'::jsonb, 'breaks', jsonb_build_object('tea|0|' || 880000 + a, 1, 'tea|0|' || 900000 - a, 1, 'meal|0|900000', 1))),
      ('time-of-agent', '{}', jsonb_build_object('spent', (select jsonb_object_agg(slot || '|' || (array['free', 'busy', 'busy'])[1 + slot % 3] || '|', 300000) from generate_series(114, 209) slot)))) of_agent (line, sums, spreads)` },
  { table: 'acd.agent', of: 'once', sql: `insert into acd.agent (id, pool, languages, wish_at, idle_since) select bench.id(7, a, '2020-01-01'::timestamptz), 'main', '{hi-IN,en-IN}', l.until, l.until from bench.loaded l cross join generate_series(0, 499) a` },
];

/** What is made of the tickets, as the product itself makes it. */
export const DERIVED = `
  insert into grievances.ticket_day (department_code, day, registered, promised, late, reopened, transferred, unanswered, resolved, resolving_seconds)
    select f.department_code, f.day, sum(registered), sum(promised), sum(late), sum(reopened), sum(transferred), sum(unanswered), sum(resolved), sum(resolving_seconds) from grievances.ticket t cross join lateral grievances.figures_of(t) f group by f.department_code, f.day`;
