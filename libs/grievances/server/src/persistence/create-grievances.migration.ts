import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tickets, their history, and the counters that guard their numbers. No citizen is named here. */
export class CreateGrievances1700000000005 implements MigrationInterface {
  name = 'CreateGrievances1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema grievances;
      grant usage on schema grievances to pukar_app;

      create table grievances.ticket (
        id uuid primary key,
        number text not null unique check (number ~ '^[0-9]{11}$'),
        kind text not null,
        category_code text not null,
        department_code text,
        place_code text,
        language text not null,
        state text not null check (state in ('registered', 'forwarded', 'resolved', 'closed')),
        stage_since timestamptz not null,
        office_code text,
        officer_post text,
        forwarded_statement text not null,
        forwarded_facts jsonb not null default '[]',
        action_code text,
        reply text,
        registered_by uuid not null,
        registered_at timestamptz not null,
        due_at timestamptz not null,
        resolved_at timestamptz,
        idempotency_key uuid not null unique,
        version integer not null
      );
      create index ticket_department on grievances.ticket (department_code, registered_at desc);
      create index ticket_due on grievances.ticket (due_at) where state in ('registered', 'forwarded');
      grant select, insert, update on grievances.ticket to pukar_app;

      create table grievances.history (
        ticket_id uuid not null,
        seq integer not null,
        at timestamptz not null,
        actor_kind text not null,
        actor_id text not null,
        step text not null,
        detail jsonb not null,
        prev_hash bytea not null,
        hash bytea not null,
        primary key (ticket_id, seq)
      );
      grant select, insert on grievances.history to pukar_app;

      create table grievances.status_try (
        guarded bytea primary key,
        failures integer not null,
        since timestamptz not null
      );
      create index status_try_since on grievances.status_try (since);
      grant select, insert, update, delete on grievances.status_try to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema grievances cascade');
  }
}
