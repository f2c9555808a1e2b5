import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever's session ends before its time, or whose rights change, is named on the floor's channel when that is committed: their screens are looked at then, and not with the next round. */
export class RevocationsTold1700000000440 implements MigrationInterface {
  name = 'RevocationsTold1700000000440';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function access.tell_revocation() returns trigger language plpgsql as $$
        begin
          perform pg_catalog.pg_notify('pukar_floor', pg_catalog.json_build_object('room', 'sessions', 'kind', 'revoked', 'id', case tg_table_name when 'staff' then pg_catalog.to_jsonb(old)->>'id' else pg_catalog.to_jsonb(old)->>'staff_id' end)::text);
          return null;
        end $$;
      revoke execute on function access.tell_revocation() from public;
      create trigger session_ended_told after update of ended_at, expires_at on access.session for each row
        when (new.ended_at is distinct from old.ended_at or new.expires_at < old.expires_at) execute function access.tell_revocation();
      create trigger session_gone_told after delete on access.session for each row when (old.ended_at is null) execute function access.tell_revocation();
      create trigger rights_changed_told after update of role, languages, locked_at on access.staff for each row
        when (row (new.role, new.languages, new.locked_at) is distinct from row (old.role, old.languages, old.locked_at)) execute function access.tell_revocation();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger session_ended_told on access.session;
      drop trigger session_gone_told on access.session;
      drop trigger rights_changed_told on access.staff;
      drop function access.tell_revocation();
    `);
  }
}
