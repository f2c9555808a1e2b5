import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls that rang the number for missed calls. */
export class MissedCalls1700000000068 implements MigrationInterface {
  name = 'MissedCalls1700000000068';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calls.call add column was_rejected boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calls.call drop column was_rejected');
  }
}
