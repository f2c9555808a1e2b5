import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The officer whose session ends before its time, or whose post changes, is named on the offices' channel when that is committed: their screens are looked at then, and not with the next round. */
export class OfficersRevocationsTold1700000000441 implements MigrationInterface {
  name = 'OfficersRevocationsTold1700000000441';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function forwarding.tell_revocation() returns trigger language plpgsql as $$
        begin
          perform pg_catalog.pg_notify('pukar_office', pg_catalog.json_build_object('room', 'sessions', 'kind', 'revoked', 'id', case tg_table_name when 'officer' then pg_catalog.to_jsonb(old)->>'id' else pg_catalog.to_jsonb(old)->>'officer_id' end)::text);
          return null;
        end $$;
      revoke execute on function forwarding.tell_revocation() from public;
      create trigger session_ended_told after update of ended_at, expires_at on forwarding.officer_session for each row
        when (new.ended_at is distinct from old.ended_at or new.expires_at < old.expires_at) execute function forwarding.tell_revocation();
      create trigger session_gone_told after delete on forwarding.officer_session for each row when (old.ended_at is null) execute function forwarding.tell_revocation();
      create trigger rights_changed_told after update on forwarding.officer for each row
        when (row (new.office_id, new.role, new.ended_at, new.must_choose_password, new.password_hash) is distinct from row (old.office_id, old.role, old.ended_at, old.must_choose_password, old.password_hash))
        execute function forwarding.tell_revocation();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger session_ended_told on forwarding.officer_session;
      drop trigger session_gone_told on forwarding.officer_session;
      drop trigger rights_changed_told on forwarding.officer;
      drop function forwarding.tell_revocation();
    `);
  }
}
