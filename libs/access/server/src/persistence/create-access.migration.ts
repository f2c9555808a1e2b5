import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The call centre's staff and their sessions. */
export class CreateAccess1700000000002 implements MigrationInterface {
  name = 'CreateAccess1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema access;
      grant usage on schema access to pukar_app;

      create table access.staff (
        id uuid primary key,
        login text not null unique check (login = lower(login)),
        name text not null,
        role text not null check (role in ('agent', 'supervisor', 'administrator')),
        languages text[] not null default '{}',
        password_hash text not null,
        locked_at timestamptz,
        created_at timestamptz not null default now()
      );
      grant select, insert, update on access.staff to pukar_app;

      create table access.session (
        token_hash bytea primary key,
        staff_id uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create index session_staff on access.session (staff_id) where ended_at is null;
      grant select, insert, update on access.session to pukar_app;

      create table access.sign_in_try (
        login_hash bytea primary key,
        failures integer not null,
        since timestamptz not null
      );
      grant select, insert, update, delete on access.sign_in_try to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema access cascade');
  }
}
