/** Two batches of one log are written one after the other. */
export const TURN_OF_LOG = `select pg_advisory_xact_lock(hashtext('calls.call_event'), $1)`;

/**
 * One statement a batch. `waits`: false leaves out the calls that another transaction holds in this moment: whoever waits for one
 * would hold all the others meanwhile, and callers with them. The calls first, in the order of their ids so that two batches cannot block each other, then the
 * events; those that are there already, because we never heard that the batch was written, or because the carrier's request came again, are not written again. Keys only
 * grow along a call, so a turn that is told twice takes none away. Gives the calls that had ended, with when; and those that were left out, with nothing.
 */
export const writeBatch = (waits: boolean): string => `
  with told as (
    select * from jsonb_to_recordset($1::jsonb) as n (nth integer, call_id uuid, carrier_sid text, at timestamptz, kind text, detail jsonb, rank integer, language text, keys text, served boolean, fault boolean, request text)
  ), there as materialized (
    select id from calls.call where id in (select call_id from told)
  ), held as materialized (
    select id from calls.call where id in (select call_id from told) order by id for no key update ${waits ? '' : 'skip locked'}
  ), note as (
    select told.*, row_number() over (partition by call_id, kind, request order by nth) as nth_time from told where call_id not in (select id from there) or call_id in (select id from held)
  ), known as (
    insert into calls.call (id, carrier_sid, rank, reached, language, keys, started_at, served, had_fault)
    select call_id, carrier_sid, max(rank), max(rank), (array_agg(language order by nth desc) filter (where language is not null))[1],
      coalesce((array_agg(keys order by length(keys) desc, nth desc) filter (where keys is not null))[1], ''), min(at), bool_or(served), bool_or(fault)
    from note group by call_id, carrier_sid order by call_id
    on conflict (id) do update set rank = greatest(call.rank, excluded.rank), reached = greatest(call.reached, excluded.reached),
      language = case when call.queued_at is null then coalesce(excluded.language, call.language) else coalesce(call.language, excluded.language) end,
      keys = case when length(excluded.keys) > length(call.keys) then excluded.keys else call.keys end, started_at = least(call.started_at, excluded.started_at),
      served = call.served or excluded.served, had_fault = call.had_fault or excluded.had_fault
    returning id, ended_at
  ), noted as (
    insert into calls.call_event (call_id, at, kind, detail, request) select call_id, at, kind, detail, request from note
      where (request is null or (nth_time = 1 and not exists (select 1 from calls.call_event e where e.call_id = note.call_id and e.kind = note.kind and e.request = note.request)))
        and not exists (select 1 from calls.call_event e where e.call_id = note.call_id and e.at = note.at and e.kind = note.kind and e.detail = note.detail and e.request is not distinct from note.request)
    order by nth
  )
  select id as "callId", ended_at as "endedAt" from known where ended_at is not null
  union all select distinct call_id, null::timestamptz from told where call_id in (select id from there) and call_id not in (select id from held)`;
