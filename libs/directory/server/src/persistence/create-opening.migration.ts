import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is switched for callers: the hours of each queue, what was closed by hand, and what everybody is told. A subject without a row stands as the deployment's settings say. */
export class CreateOpening1700000000094 implements MigrationInterface {
  name = 'CreateOpening1700000000094';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table directory.opening (
        subject text primary key check (subject in ('help', 'complaints', 'everyone')),
        hours jsonb,
        closed_until timestamptz,
        notice text,
        notice_until timestamptz,
        version integer not null,
        changed_at timestamptz not null,
        changed_by uuid not null,
        check ((notice is null) = (notice_until is null)),
        check (subject = 'everyone' or notice is null),
        check (subject <> 'everyone' or (hours is null and closed_until is null))
      );
      grant select, insert, update on directory.opening to pukar_app;
      create trigger opening_changed after insert or update or delete on directory.opening for each statement execute function directory.note_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table directory.opening');
  }
}
