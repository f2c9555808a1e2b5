import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions are told apart by those whose they are, and end when nobody is there; people have a second factor. */
export class ClosedSignIn1700000000420 implements MigrationInterface {
  name = 'ClosedSignIn1700000000420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access.session
        add column id uuid not null default gen_random_uuid(),
        add column active_at timestamptz,
        add column browser text;
      create unique index session_id on access.session (id);
      create table access.second_factor (
        staff_id uuid primary key references access.staff (id),
        secret_sealed bytea not null,
        begun_at timestamptz not null,
        confirmed_at timestamptz,
        -- The last step whose code was taken: a code signs in once.
        last_step bigint not null default 0
      );
      create table access.recovery_code (
        staff_id uuid not null references access.second_factor (staff_id) on delete cascade,
        code_hash bytea not null,
        used_at timestamptz,
        primary key (staff_id, code_hash)
      );
      grant select, insert, update, delete on access.second_factor, access.recovery_code to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access.recovery_code, access.second_factor; drop index access.session_id; alter table access.session drop column browser, drop column active_at, drop column id');
  }
}
