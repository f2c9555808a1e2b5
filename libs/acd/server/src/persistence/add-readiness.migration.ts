import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an agent's browser lacks for a call, in place of the line alone; and callers on hold. */
export class AddReadiness1700000000021 implements MigrationInterface {
  name = 'AddReadiness1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acd.agent add column unready text[] not null default '{line-down}';
      update acd.agent set unready = '{}' where line_ready;
      alter table acd.agent drop column line_ready;

      alter table acd.claim add column held_at timestamptz, add column hold_told_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acd.claim drop column held_at, drop column hold_told_at;
      alter table acd.agent add column line_ready boolean not null default false;
      update acd.agent set line_ready = true where unready = '{}';
      alter table acd.agent drop column unready;
    `);
  }
}
