/** One statement a batch: the calls first, in the order of their ids so that two batches cannot block each other, then the events. */
export const WRITE_BATCH = `
  with note as (
    select * from jsonb_to_recordset($1::jsonb) as n (nth integer, call_id uuid, carrier_sid text, at timestamptz, kind text, detail jsonb, rank integer, language text, keys text, served boolean, fault boolean)
  ), known as (
    insert into calls.call (id, carrier_sid, rank, language, keys, started_at, served, had_fault)
    select call_id, carrier_sid, max(rank), (array_agg(language order by nth desc) filter (where language is not null))[1],
      coalesce((array_agg(keys order by nth desc) filter (where keys is not null))[1], ''), min(at), bool_or(served), bool_or(fault)
    from note group by call_id, carrier_sid order by call_id
    on conflict (id) do update set rank = greatest(call.rank, excluded.rank), language = coalesce(excluded.language, call.language),
      keys = case when excluded.keys = '' then call.keys else excluded.keys end, started_at = least(call.started_at, excluded.started_at),
      served = call.served or excluded.served, had_fault = call.had_fault or excluded.had_fault
  )
  insert into calls.call_event (call_id, at, kind, detail) select call_id, at, kind, detail from note order by nth`;
