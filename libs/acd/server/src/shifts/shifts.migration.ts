import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is meant to be at work when: written one after the other, none is changed. */
export class Shifts1700000000280 implements MigrationInterface {
  name = 'Shifts1700000000280';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table acd.shift_plan (
        id bigint generated always as identity primary key,
        agent_id uuid not null,
        from_day date not null,
        until_day date,
        week jsonb,
        note text not null,
        written_at timestamptz not null,
        written_by uuid not null,
        check (until_day >= from_day),
        check (week is not null or until_day is not null)
      );
      create index shift_plan_days on acd.shift_plan (from_day, until_day);
      create index shift_plan_agent on acd.shift_plan (agent_id, id desc);
      grant select, insert on acd.shift_plan to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table acd.shift_plan');
  }
}
