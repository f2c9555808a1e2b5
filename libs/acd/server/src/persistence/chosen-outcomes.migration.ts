import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the agent chose what their screen says that a call came to: what was only filled in gives way to what is seen later. */
export class ChosenOutcomes1700000000305 implements MigrationInterface {
  name = 'ChosenOutcomes1700000000305';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table acd.claim add column is_outcome_chosen boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table acd.claim drop column is_outcome_chosen');
  }
}
