import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The vault: who called, how to reach them, what they said. Everything personal is sealed. */
export class CreateVault1700000000004 implements MigrationInterface {
  name = 'CreateVault1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema vault;
      grant usage on schema vault to pukar_app;

      create table vault.citizen (
        id uuid primary key,
        phone_hash bytea unique,
        phone_sealed bytea,
        name_sealed bytea,
        address_sealed bytea,
        language text,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create table vault.caller (
        call_id uuid primary key,
        citizen_id uuid not null,
        called_at timestamptz not null
      );
      create index caller_citizen on vault.caller (citizen_id, called_at desc);
      create table vault.ticket_citizen (
        ticket_id uuid primary key,
        citizen_id uuid not null,
        call_id uuid,
        statement_sealed bytea not null,
        created_at timestamptz not null
      );
      create index ticket_citizen_citizen on vault.ticket_citizen (citizen_id, created_at desc);
      create table vault.reference (
        forwarded_id uuid primary key,
        reference text not null unique,
        ticket_id uuid not null
      );
      create index reference_ticket on vault.reference (ticket_id);
      create table vault.draft (
        call_id uuid primary key,
        citizen_id uuid not null,
        version integer not null,
        content_sealed bytea not null,
        updated_at timestamptz not null,
        ticket_id uuid
      );
      grant select, insert, update on all tables in schema vault to pukar_app;
      grant delete on vault.draft to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema vault cascade');
  }
}
