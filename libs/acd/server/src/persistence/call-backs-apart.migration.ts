import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom we ring stands in the line for an agent, and is nobody who waits at a telephone: the board keeps the two apart. */
export class CallBacksApart1700000000290 implements MigrationInterface {
  readonly name = 'CallBacksApart1700000000290';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acd.waiting add column is_call_back boolean not null default false;
      update acd.waiting w set is_call_back = true from acd.floor_event e
      where w.left_at is null and e.call_id = w.call_id and e.kind = 'queued' and e.detail ->> 'origin' = 'call-back';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table acd.waiting drop column is_call_back');
  }
}
