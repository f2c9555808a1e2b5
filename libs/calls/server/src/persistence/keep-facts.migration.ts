import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of calls, lines and conferences as facts that only add up, and what each run of the reconciler found. */
export class KeepFacts1700000000051 implements MigrationInterface {
  name = 'KeepFacts1700000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How far a call had come, which its rank no longer says once it has ended.
      alter table calls.call add column reached integer not null default 1;
      update calls.call set reached = case
        when rank < 6 then rank when talking_at is not null then 5 when claim_id is not null then 4 when queued_at is not null then 3 when language is not null or keys <> '' then 2 else 1 end;

      alter table calls.leg add column rank integer not null default 1;
      update calls.leg set rank = case when ended_at is not null then 4 when joined_at is not null then 3 else 1 end;

      create table calls.conference (
        carrier_sid text primary key,
        call_id uuid not null,
        rank integer not null,
        claim_id uuid,
        agent_in_at timestamptz,
        caller_in_at timestamptz,
        ended_at timestamptz
      );
      create index conference_call on calls.conference (call_id);

      -- A call that turned out to be owed to nobody.
      alter table calls.missed_call add column withdrawn_at timestamptz;

      create table calls.reconciler_run (
        id uuid primary key,
        number text not null,
        began_at timestamptz not null,
        since timestamptz not null,
        took_ms integer not null,
        listed integer not null,
        made integer not null,
        ended integer not null,
        corrected integer not null,
        legs_ended integer not null,
        callers_brought integer not null,
        -- Of the calls that are over in the carrier's list, those without an outcome here; and those of ours that it does not list.
        without_outcome integer not null,
        unlisted integer not null,
        failure text
      );
      create index reconciler_run_began on calls.reconciler_run (began_at desc);

      -- The inbox (schema carrier) knows what was seen.
      drop table calls.webhook_seen;
      grant select, insert, update on calls.conference to pukar_app;
      grant select, insert, delete on calls.reconciler_run to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table calls.reconciler_run, calls.conference;
      alter table calls.missed_call drop column withdrawn_at;
      alter table calls.leg drop column rank;
      alter table calls.call drop column reached;
      create table calls.webhook_seen (key text primary key, at timestamptz not null);
      create index webhook_seen_at on calls.webhook_seen (at);
      grant select, insert, update, delete on calls.webhook_seen to pukar_app;
    `);
  }
}
