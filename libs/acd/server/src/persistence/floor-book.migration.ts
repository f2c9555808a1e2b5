import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened on the floor; queues and skills; who joins a conversation beside its agent; the policy as data. */
export class FloorBook1700000000194 implements MigrationInterface {
  name = 'FloorBook1700000000194';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table acd.floor_event (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        noted_at timestamptz not null default clock_timestamp(),
        kind text not null,
        call_id uuid,
        claim_id uuid,
        agent_id uuid,
        queue text,
        detail jsonb not null default '{}'
      );
      create index floor_event_at on acd.floor_event (at, id);
      create index floor_event_call on acd.floor_event (call_id, id) where call_id is not null;
      create index floor_event_agent on acd.floor_event (agent_id, at) where agent_id is not null;
      grant select, insert on acd.floor_event to pukar_app;

      alter table acd.waiting
        add column queue text not null default 'general',
        add column in_queue_since timestamptz,
        add column topic text,
        add column directed_to uuid,
        add column preferred_agent uuid,
        add column offers integer not null default 0;
      update acd.waiting set in_queue_since = joined_at;

      alter table acd.agent
        add column skills jsonb not null default '{}',
        add column noted_presence text,
        add column noted_reason text;

      alter table acd.claim add column kind text not null default 'call' check (kind in ('call', 'consult')), add column queue text;
      drop index acd.one_claim_per_call;
      create unique index one_claim_per_call on acd.claim (call_id) where ended_at is null and kind = 'call';

      create table acd.policy (
        version integer primary key,
        document jsonb not null,
        in_force_at timestamptz not null,
        made_by uuid,
        note text not null default ''
      );
      create index policy_in_force on acd.policy (in_force_at desc, version desc);
      grant select, insert on acd.policy to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table acd.policy;
      drop index acd.one_claim_per_call;
      delete from acd.claim where kind = 'consult';
      create unique index one_claim_per_call on acd.claim (call_id) where ended_at is null;
      alter table acd.claim drop column kind, drop column queue;
      alter table acd.agent drop column skills, drop column noted_presence, drop column noted_reason;
      alter table acd.waiting drop column queue, drop column in_queue_since, drop column topic, drop column directed_to, drop column preferred_agent, drop column offers;
      drop table acd.floor_event;
    `);
  }
}
