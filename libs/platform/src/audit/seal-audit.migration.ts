import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit in one order, which nobody alters: links that chain its rows, signed checkpoints, and guards. Rows are sealed after they were
 * written, by the transaction that wrote them, so that no writer waits for another. Nothing is deleted but by age, and the age is written here.
 */
export class SealAudit1700000000350 implements MigrationInterface {
  name = 'SealAudit1700000000350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table platform.audit add column written_in xid8 not null default pg_current_xact_id();
      create index audit_written on platform.audit (written_in, id);
      -- When it was, and in which transaction, is the database's to say.
      revoke insert on platform.audit from pukar_app, pukar_department;
      grant insert (id, actor_kind, actor_id, action, subject_kind, subject_id, detail) on platform.audit to pukar_app, pukar_department;

      create table platform.audit_link (
        seq bigint primary key check (seq > 0),
        audit_id uuid not null unique,
        hash bytea not null check (length(hash) = 32)
      );
      create table platform.audit_checkpoint (
        number integer primary key check (number > 0),
        seq bigint not null unique,
        said text not null,
        signature bytea not null
      );
      grant select, insert on platform.audit_link, platform.audit_checkpoint to pukar_app;

      create function platform.keep_audit() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if tg_op = 'DELETE' and tg_table_name = 'audit' then
          if old.at < now() - interval '180 days' then return old; end if;
        elsif tg_op = 'DELETE' and tg_table_name = 'audit_link' then
          if not exists (select from platform.audit where id = old.audit_id) then return old; end if;
        end if;
        raise exception 'the audit is only added to';
      end $$;
      create trigger keep_audit before update or delete on platform.audit for each row execute function platform.keep_audit();
      create trigger keep_audit before update or delete on platform.audit_link for each row execute function platform.keep_audit();
      create trigger keep_audit before update or delete on platform.audit_checkpoint for each row execute function platform.keep_audit();
      create trigger keep_audit_whole before truncate on platform.audit for each statement execute function platform.keep_audit();
      create trigger keep_audit_whole before truncate on platform.audit_link for each statement execute function platform.keep_audit();
      create trigger keep_audit_whole before truncate on platform.audit_checkpoint for each statement execute function platform.keep_audit();

      -- Takes out the oldest stretch between two checkpoints once all of it is older than keep_days (180 at least); gives how many rows, 0 when there is none.
      create function platform.retire_audit(keep_days integer) returns integer language plpgsql security definer set search_path = pg_catalog as $$
      declare
        first bigint := (select min(seq) from platform.audit_link);
        through bigint;
        retired integer;
      begin
        select c.seq into through from platform.audit_checkpoint c where c.seq >= first
          and (c.said::jsonb ->> 'lastAt')::timestamptz < now() - make_interval(days => greatest(keep_days, 180)) order by c.seq limit 1;
        if through is null then return 0; end if;
        delete from platform.audit a using platform.audit_link l where l.seq between first and through and a.id = l.audit_id;
        delete from platform.audit_link where seq between first and through;
        get diagnostics retired = row_count;
        return retired;
      end $$;
      revoke all on function platform.retire_audit(integer) from public;
      grant execute on function platform.retire_audit(integer) to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function platform.retire_audit(integer);
      drop table platform.audit_link, platform.audit_checkpoint;
      drop trigger keep_audit on platform.audit;
      drop trigger keep_audit_whole on platform.audit;
      drop function platform.keep_audit();
      grant insert on platform.audit to pukar_app, pukar_department;
      alter table platform.audit drop column written_in;
    `);
  }
}
