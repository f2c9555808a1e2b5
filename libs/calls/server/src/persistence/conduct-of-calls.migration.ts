import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Callers who were warned before the queue, told to call again later, or put out by their agent. Why stands in the vault alone. */
export class ConductOfCalls1700000000081 implements MigrationInterface {
  name = 'ConductOfCalls1700000000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calls.call
        add column warned_at timestamptz,
        add column turned_away_at timestamptz,
        -- Committed before any line is touched: whoever finds it so ends what is still up.
        add column put_out_at timestamptz,
        -- The caller's line has fetched its closing sentence.
        add column put_out_told_at timestamptz;
      create index call_putting_out on calls.call (put_out_at) where put_out_at is not null and ended_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calls.call drop column warned_at, drop column turned_away_at, drop column put_out_at, drop column put_out_told_at');
  }
}
