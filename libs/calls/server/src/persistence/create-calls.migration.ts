import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls, their events, the carrier's webhooks seen, and who must be rung back. */
export class CreateCalls1700000000007 implements MigrationInterface {
  name = 'CreateCalls1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema calls;
      grant usage on schema calls to pukar_app;

      create table calls.call (
        id uuid primary key,
        carrier_sid text not null unique,
        rank integer not null,
        language text,
        keys text not null default '',
        started_at timestamptz not null,
        queued_at timestamptz,
        talking_at timestamptz,
        ended_at timestamptz,
        conference_sid text,
        agent_id uuid,
        claim_id uuid,
        sent_away_at timestamptz,
        served boolean not null default false,
        had_fault boolean not null default false,
        outcome text
      );
      create index call_open on calls.call (started_at) where ended_at is null;
      create index call_started on calls.call (started_at desc);

      create table calls.leg (
        carrier_sid text primary key,
        call_id uuid not null,
        claim_id uuid not null,
        agent_id uuid not null,
        made_at timestamptz not null,
        joined_at timestamptz,
        ended_at timestamptz
      );
      create index leg_call on calls.leg (call_id);
      create index leg_claim on calls.leg (claim_id);
      create index leg_open on calls.leg (made_at) where ended_at is null;

      create table calls.call_event (
        id bigint generated always as identity primary key,
        call_id uuid not null,
        at timestamptz not null,
        kind text not null,
        detail jsonb not null default '{}'
      );
      create index call_event_call on calls.call_event (call_id, at);

      create table calls.webhook_seen (
        key text primary key,
        at timestamptz not null
      );
      create index webhook_seen_at on calls.webhook_seen (at);

      create table calls.reconciler_mark (
        number text primary key,
        seen_until timestamptz not null
      );

      create table calls.missed_call (
        call_id uuid primary key,
        reason text not null,
        made_at timestamptz not null,
        done_at timestamptz
      );
      create index missed_call_open on calls.missed_call (made_at) where done_at is null;
      grant select, insert, update on all tables in schema calls to pukar_app;
      grant delete on calls.webhook_seen to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema calls cascade');
  }
}
