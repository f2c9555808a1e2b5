import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message is about a ticket, or about one telling of an announcement. */
export class MessageOfTelling1700000000088 implements MigrationInterface {
  name = 'MessageOfTelling1700000000088';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table messaging.message alter column ticket_id drop not null;
      alter table messaging.message add column telling_id uuid unique, add constraint message_about_one check (num_nonnulls(ticket_id, telling_id) = 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from messaging.message where ticket_id is null;
      alter table messaging.message drop column telling_id;
      alter table messaging.message alter column ticket_id set not null;
    `);
  }
}
