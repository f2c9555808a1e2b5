import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call-back that comes due while nobody is at the desks waits until somebody is: when it would have been rung, and from when on it counts. */
export class DesksOpen1700000000110 implements MigrationInterface {
  name = 'DesksOpen1700000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table callbacks.callback add column wanted_at timestamptz, add column counted_from timestamptz;
      create index callback_put_off on callbacks.callback (wanted_at) where wanted_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table callbacks.callback drop column wanted_at, drop column counted_from');
  }
}
