import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What whom we rang said by key, or that they said nothing: so that neither counts as a failure of ours. */
export class AnswersByKey1700000000089 implements MigrationInterface {
  name = 'AnswersByKey1700000000089';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calls.call add column declined_at timestamptz, add column blank_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calls.call drop column declined_at, drop column blank_at');
  }
}
