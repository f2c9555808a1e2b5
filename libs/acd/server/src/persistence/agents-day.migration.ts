import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a wrap-up was made longer, and what a call came to as its agent's screen last said. */
export class AgentsDay1700000000240 implements MigrationInterface {
  name = 'AgentsDay1700000000240';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acd.agent add column wrap_up_extensions integer not null default 0;
      alter table acd.claim add column outcome text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table acd.claim drop column outcome; alter table acd.agent drop column wrap_up_extensions');
  }
}
