import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One colleague at a time is asked about a call; a call that was given to one agent is theirs alone for a while. */
export class ConsultClaims1700000000230 implements MigrationInterface {
  name = 'ConsultClaims1700000000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unique index one_consult_per_call on acd.claim (call_id) where ended_at is null and kind = 'consult';
      alter table acd.waiting add column if not exists directed_until timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index acd.one_consult_per_call;
      alter table acd.waiting drop column directed_until;
    `);
  }
}
