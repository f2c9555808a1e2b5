import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many steps each ticket's history has, and the hash of the last: kept by the database itself with each row that is added,
 * where no serving role can write. A row that does not follow the last one is refused, and none can be dropped from the end unseen.
 */
export class HistoryHeads1700000000115 implements MigrationInterface {
  name = 'HistoryHeads1700000000115';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table grievances.history_head (
        ticket_id uuid primary key,
        seq integer not null check (seq > 0),
        hash bytea not null
      ) with (fillfactor = 70);
      grant select on grievances.history_head to pukar_app;

      insert into grievances.history_head (ticket_id, seq, hash)
        select distinct on (ticket_id) ticket_id, seq, hash from grievances.history order by ticket_id, seq desc;

      create function grievances.keep_history_head() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if new.seq = 1 then
          if new.prev_hash <> decode(repeat('0', 64), 'hex') then raise exception 'a first history row that is chained to another'; end if;
          insert into grievances.history_head (ticket_id, seq, hash) values (new.ticket_id, 1, new.hash);
        else
          update grievances.history_head set seq = new.seq, hash = new.hash where ticket_id = new.ticket_id and seq = new.seq - 1 and hash = new.prev_hash;
          if not found then raise exception 'a history row that does not follow the last one'; end if;
        end if;
        return null;
      end $$;
      revoke all on function grievances.keep_history_head() from public;

      create trigger history_head after insert on grievances.history for each row execute function grievances.keep_history_head();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger history_head on grievances.history; drop function grievances.keep_history_head(); drop table grievances.history_head');
  }
}
