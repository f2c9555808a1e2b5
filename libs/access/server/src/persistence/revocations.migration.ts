import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mark that rises whenever a session ends before its time or a person's rights change, in the transaction that does it: who remembers it need not look every session up again. */
export class Revocations1700000000295 implements MigrationInterface {
  name = 'Revocations1700000000295';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access.revocation (one boolean primary key default true check (one), mark bigint not null);
      insert into access.revocation (mark) values (0);
      create function access.note_revocation() returns trigger language plpgsql security definer set search_path = '' as $$
        begin update access.revocation set mark = mark + 1; return null; end $$;
      revoke execute on function access.note_revocation() from public;
      create trigger session_ended after update of ended_at, expires_at or delete on access.session for each statement execute function access.note_revocation();
      create trigger rights_changed after update of role, name, languages, locked_at on access.staff for each statement execute function access.note_revocation();
      grant select on access.revocation to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger session_ended on access.session;
      drop trigger rights_changed on access.staff;
      drop function access.note_revocation();
      drop table access.revocation;
    `);
  }
}
