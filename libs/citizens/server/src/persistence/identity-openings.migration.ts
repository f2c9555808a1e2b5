import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Openings of identities: who asked, who agreed, what was done. All of it is appended, nothing changed: the application's own role can neither
 * agree twice, nor lengthen what was agreed to, nor agree for who asked.
 */
export class IdentityOpenings1700000000166 implements MigrationInterface {
  name = 'IdentityOpenings1700000000166';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vault.identity_request (
        id uuid primary key,
        ticket_id uuid not null,
        reason_sealed bytea not null,
        minutes integer not null check (minutes between 5 and 60),
        asked_by uuid not null,
        asked_at timestamptz not null,
        unique (id, asked_by)
      );
      create index identity_request_at on vault.identity_request (asked_at desc);
      create index identity_request_ticket on vault.identity_request (ticket_id, asked_at desc);

      create table vault.identity_decision (
        request_id uuid primary key,
        asked_by uuid not null,
        decided_by uuid not null check (decided_by <> asked_by),
        is_agreed boolean not null,
        reason_sealed bytea not null,
        at timestamptz not null,
        foreign key (request_id, asked_by) references vault.identity_request (id, asked_by)
      );

      -- opened: read for the first time, and the citizen's message is on its way. told: an agent said it to the citizen.
      create table vault.identity_step (
        id uuid primary key,
        request_id uuid not null references vault.identity_decision,
        step text not null check (step in ('opened', 'read', 'shut', 'told')),
        by_id uuid not null,
        call_id uuid check ((step = 'told') = (call_id is not null)),
        at timestamptz not null
      );
      create unique index identity_step_once on vault.identity_step (request_id, step) where step <> 'read';
      create index identity_step_request on vault.identity_step (request_id, at);
      create index identity_step_at on vault.identity_step (at desc);
      grant select, insert on vault.identity_request, vault.identity_decision, vault.identity_step to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vault.identity_step, vault.identity_decision, vault.identity_request');
  }
}
