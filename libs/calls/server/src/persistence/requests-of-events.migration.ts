import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which of the carrier's requests an event of a call comes from (a digest of its signature): one that comes again is noted once. */
export class RequestsOfEvents1700000000480 implements MigrationInterface {
  name = 'RequestsOfEvents1700000000480';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calls.call_event add column request text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calls.call_event drop column request');
  }
}
