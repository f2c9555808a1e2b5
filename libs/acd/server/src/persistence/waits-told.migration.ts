import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a waiting caller was told their place last; and the late calls of a queue, by which the wait of the next is estimated. */
export class WaitsTold1700000000210 implements MigrationInterface {
  name = 'WaitsTold1700000000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acd.waiting add column told_at timestamptz;
      create index waiting_left on acd.waiting (queue, left_at desc) where left_at is not null;
      create index claim_talked on acd.claim (queue, ended_at desc) where ended_as in ('talked', 'transferred');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index acd.claim_talked;
      drop index acd.waiting_left;
      alter table acd.waiting drop column told_at;
    `);
  }
}
