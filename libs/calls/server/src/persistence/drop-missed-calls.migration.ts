import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom we owe a call is kept with call-backs; those that were open are taken over by the migration before this one. */
export class DropMissedCalls1700000000067 implements MigrationInterface {
  name = 'DropMissedCalls1700000000067';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calls.missed_call');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calls.missed_call (call_id uuid primary key, reason text not null, made_at timestamptz not null, done_at timestamptz, withdrawn_at timestamptz);
      create index missed_call_open on calls.missed_call (made_at) where done_at is null;
      grant select, insert, update on calls.missed_call to pukar_app;
    `);
  }
}
