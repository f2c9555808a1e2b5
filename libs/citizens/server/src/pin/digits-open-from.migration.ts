import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which complaints the digits of a phone open: those registered from an instant on. Of digits chosen before this was kept, none older than they. */
export class DigitsOpenFrom1700000000102 implements MigrationInterface {
  name = 'DigitsOpenFrom1700000000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vault.phone_pin add column opens_from timestamptz;
      update vault.phone_pin set opens_from = chosen_at;
      alter table vault.phone_pin alter column opens_from set not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table vault.phone_pin drop column opens_from');
  }
}
