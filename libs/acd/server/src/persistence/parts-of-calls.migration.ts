import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each agent of a call said that their own part of it came to. */
export class PartsOfCalls1700000000285 implements MigrationInterface {
  name = 'PartsOfCalls1700000000285';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table acd.claim add column disposition text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table acd.claim drop column disposition');
  }
}
