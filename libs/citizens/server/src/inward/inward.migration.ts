import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What agents write down without a call: a draft as a call's, found by an id of its own. And which tickets somebody else spoke for. */
export class Inward1700000000155 implements MigrationInterface {
  name = 'Inward1700000000155';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vault.inward (
        call_id uuid primary key,
        agent_id uuid not null,
        begun_at timestamptz not null,
        ended_at timestamptz
      );
      -- One at a time: whoever begins anew finds the one that they left.
      create unique index inward_open on vault.inward (agent_id) where ended_at is null;
      grant select, insert, update on vault.inward to pukar_app;

      alter table vault.ticket_citizen add column is_for_other boolean not null default false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vault.inward; alter table vault.ticket_citizen drop column is_for_other');
  }
}
