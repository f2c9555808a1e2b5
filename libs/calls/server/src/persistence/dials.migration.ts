import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of lines that we rang, and the dials that the bounds of toll fraud are counted by. */
export class Dials1700000000061 implements MigrationInterface {
  name = 'Dials1700000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calls.call
        -- What the carrier said of our line at its end.
        add column line_status text,
        add column answered_at timestamptz,
        add column announced_at timestamptz,
        -- Why it was not dialled, where a bound forbade it.
        add column dial_refusal text;
      create index call_ours_open on calls.call (started_at) where direction = 'outgoing' and ended_at is null;

      create table calls.dial (
        call_id uuid not null,
        -- The line to the citizen, or the second party's.
        party text not null default 'first' check (party in ('first', 'second')),
        at timestamptz not null,
        agent_id uuid,
        -- A keyed hash: dials to one number meet, and the number cannot be had from it.
        number_hash bytea not null,
        primary key (call_id, party)
      );
      create index dial_at on calls.dial (at);
      create index dial_agent on calls.dial (agent_id, at) where agent_id is not null;
      create index dial_number on calls.dial (number_hash, at);
      grant select, insert on calls.dial to pukar_app;

      -- Lines from our number to a telephone that no call of ours is.
      alter table calls.reconciler_run add column unknown_lines integer not null default 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calls.reconciler_run drop column unknown_lines;
      drop table calls.dial;
      drop index calls.call_ours_open;
      alter table calls.call drop column line_status, drop column answered_at, drop column announced_at, drop column dial_refusal;
    `);
  }
}
