import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a citizen wants no messages; null: they are written to. */
export class MessagesUnwanted1700000000181 implements MigrationInterface {
  name = 'MessagesUnwanted1700000000181';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table vault.citizen add column no_messages_since timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table vault.citizen drop column no_messages_since');
  }
}
