import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a fair limit keeps somebody from the call that we owe them. */
export class LimitedUntil1700000000069 implements MigrationInterface {
  name = 'LimitedUntil1700000000069';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table callbacks.callback add column limited_until timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table callbacks.callback drop column limited_until');
  }
}
