import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Callers waiting, agents and what is known of them, and who holds which call. */
export class CreateAcd1700000000008 implements MigrationInterface {
  name = 'CreateAcd1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema acd;
      grant usage on schema acd to pukar_app;

      create table acd.waiting (
        call_id uuid primary key,
        pool text not null,
        language text not null,
        priority integer not null default 0,
        joined_at timestamptz not null,
        left_at timestamptz,
        left_as text
      );
      create index waiting_now on acd.waiting (pool, priority desc, joined_at) where left_at is null;

      create table acd.agent (
        id uuid primary key,
        pool text not null,
        languages text[] not null,
        wish text not null default 'away' check (wish in ('ready', 'break', 'away')),
        wish_reason text,
        wish_at timestamptz not null default now(),
        lease_until timestamptz,
        lease_holder text,
        line_ready boolean not null default false,
        wrap_up_call uuid,
        wrap_up_until timestamptz,
        idle_since timestamptz not null default now(),
        version integer not null default 0
      );
      create index agent_pool on acd.agent (pool);
      create index agent_lease on acd.agent (lease_until) where lease_holder is not null;
      create index agent_wrap_up on acd.agent (wrap_up_until) where wrap_up_until is not null;

      create table acd.claim (
        id uuid primary key,
        fence bigint generated always as identity,
        call_id uuid not null,
        agent_id uuid not null,
        state text not null check (state in ('offered', 'accepted', 'joined', 'ended')),
        offered_at timestamptz not null,
        lapses_at timestamptz,
        accepted_at timestamptz,
        joined_at timestamptz,
        ended_at timestamptz,
        ended_as text
      );
      create unique index one_claim_per_call on acd.claim (call_id) where ended_at is null;
      create unique index one_claim_per_agent on acd.claim (agent_id) where ended_at is null;
      create index claim_lapses on acd.claim (lapses_at) where ended_at is null;
      create index claim_agent on acd.claim (agent_id, offered_at desc);
      create index claim_call on acd.claim (call_id);

      create table acd.distribution_mark (
        pool text primary key,
        wanted bigint not null default 0
      );
      grant select, insert, update on all tables in schema acd to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema acd cascade');
  }
}
