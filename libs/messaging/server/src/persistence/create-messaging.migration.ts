import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages to citizens: what is to be said about what, and how far it got. No number and no text. */
export class CreateMessaging1700000000009 implements MigrationInterface {
  name = 'CreateMessaging1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema messaging;
      grant usage on schema messaging to pukar_app;

      create table messaging.message (
        id uuid primary key,
        once_key text not null unique,
        template text not null,
        language text not null,
        ticket_id uuid not null,
        state text not null check (state in ('queued', 'sending', 'sent', 'delivered', 'failed')),
        rank integer not null,
        attempts integer not null default 0,
        created_at timestamptz not null,
        due_at timestamptz not null,
        sending_since timestamptz,
        sent_at timestamptz,
        carrier_sid text unique,
        failure text
      );
      create index message_due on messaging.message (due_at) where state in ('queued', 'sending');
      create index message_ticket on messaging.message (ticket_id);
      grant select, insert, update on messaging.message to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema messaging cascade');
  }
}
