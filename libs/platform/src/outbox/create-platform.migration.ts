import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox, what was handled of it, and the audit trail. */
export class CreatePlatform1700000000001 implements MigrationInterface {
  name = 'CreatePlatform1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema platform;
      grant usage on schema platform to pukar_app, pukar_department;

      create table platform.outbox (
        id uuid primary key,
        event text not null,
        about uuid not null,
        payload jsonb not null,
        created_at timestamptz not null default now(),
        due_at timestamptz not null default now(),
        attempts integer not null default 0,
        last_error text,
        done_at timestamptz
      );
      create index outbox_due on platform.outbox (due_at, id) where done_at is null;
      create index outbox_about_open on platform.outbox (about, id) where done_at is null;
      grant select, insert, update on platform.outbox to pukar_app;
      grant insert on platform.outbox to pukar_department;

      create table platform.outbox_handled (
        outbox_id uuid not null,
        handler text not null,
        handled_at timestamptz not null default now(),
        primary key (outbox_id, handler)
      );
      grant select, insert on platform.outbox_handled to pukar_app;

      create table platform.audit (
        id uuid primary key,
        at timestamptz not null default now(),
        actor_kind text not null,
        actor_id text not null,
        action text not null,
        subject_kind text not null,
        subject_id text not null,
        detail jsonb not null default '{}'
      );
      create index audit_subject on platform.audit (subject_kind, subject_id, at);
      create index audit_actor on platform.audit (actor_id, at);
      grant select, insert on platform.audit to pukar_app;

      create table platform.deployment (mode text primary key check (mode in ('demo', 'production')));
      grant select, insert on platform.deployment to pukar_app;
      grant select on platform.deployment to pukar_department;
      grant insert on platform.audit to pukar_department;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema platform cascade');
  }
}
