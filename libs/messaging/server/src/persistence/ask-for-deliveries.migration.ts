import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the carrier was last asked what became of a message. */
export class AskForDeliveries1700000000052 implements MigrationInterface {
  name = 'AskForDeliveries1700000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table messaging.message add column asked_at timestamptz;
      create index message_undelivered on messaging.message (asked_at nulls first) where state = 'sent';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table messaging.message drop column asked_at');
  }
}
