import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What distribution by policy needs at hand: when time changes something for a waiting call, how it is to leave the line, and what each agent did today. */
export class Distribution1700000000200 implements MigrationInterface {
  name = 'Distribution1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acd.waiting
        add column if not exists directed_until timestamptz,
        add column due_at timestamptz,
        add column way_out text check (way_out in ('voicemail', 'call-back')),
        add column way_out_because text,
        add column way_out_at timestamptz;
      create index waiting_due on acd.waiting (due_at) where left_at is null;
      create index waiting_in_queue on acd.waiting (pool, queue) where left_at is null;

      alter table acd.agent
        add column last_offered_at timestamptz,
        add column missed_in_a_row integer not null default 0,
        add column counted_on date,
        add column calls_today integer not null default 0,
        add column talk_seconds_today integer not null default 0;

      -- Under which version of the policy the pool was distributed last.
      alter table acd.distribution_mark add column policy_version integer not null default 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acd.distribution_mark drop column policy_version;
      alter table acd.agent drop column last_offered_at, drop column missed_in_a_row, drop column counted_on, drop column calls_today, drop column talk_seconds_today;
      drop index acd.waiting_in_queue;
      drop index acd.waiting_due;
      alter table acd.waiting drop column due_at, drop column way_out, drop column way_out_because, drop column way_out_at, drop column if exists directed_until;
    `);
  }
}
