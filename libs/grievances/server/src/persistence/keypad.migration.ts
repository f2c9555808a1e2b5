import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What callers do about tickets by themselves: what a call has proven, ratings and re-openings, and what they lodged or said by voice. */
export class TicketsByKeypad1700000000096 implements MigrationInterface {
  name = 'TicketsByKeypad1700000000096';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table grievances.ticket drop constraint ticket_state_check;
      alter table grievances.ticket add constraint ticket_state_check check (state in ('registered', 'forwarded', 'resolved', 'reopened', 'closed'));
      alter table grievances.ticket alter column registered_by drop not null;
      alter table grievances.ticket
        add column intake text not null default 'agent' check (intake in ('agent', 'menu')),
        add column level integer not null default 1,
        add column reopenings integer not null default 0 check (reopenings between 0 and 2),
        -- Its statement was only spoken so far.
        add column is_unwritten boolean not null default false,
        add constraint ticket_climbed check (level = 1 + reopenings),
        add constraint ticket_intake check ((intake = 'agent') = (registered_by is not null));
      drop index grievances.ticket_due;
      create index ticket_due on grievances.ticket (due_at) where state in ('registered', 'forwarded', 'reopened');

      -- Which ticket a call may act upon: the one that it was told of last, and how it proved that it may be told.
      create table grievances.call_proof (
        call_sid text primary key,
        ticket_id uuid not null,
        by_number uuid,
        has_pin boolean not null default false,
        at timestamptz not null
      );
      create index call_proof_at on grievances.call_proof (at);
      grant select, insert, update, delete on grievances.call_proof to pukar_app;

      -- One of a resolution: the round is how often the ticket had been re-opened.
      create table grievances.rating (
        ticket_id uuid not null,
        round integer not null,
        call_sid text not null,
        rating integer not null check (rating between 1 and 5),
        at timestamptz not null,
        primary key (ticket_id, round)
      );
      grant select, insert on grievances.rating to pukar_app;

      -- What a caller spoke for a ticket: the complaint itself, or what is still wrong. Its words lie in the vault once they are written down.
      create table grievances.spoken_statement (
        id uuid primary key,
        recording_sid text not null unique,
        call_sid text not null,
        ticket_id uuid not null,
        what text not null check (what in ('complaint', 'reopening')),
        spoken_at timestamptz not null,
        forwarded_words text,
        written_by uuid,
        written_at timestamptz,
        constraint spoken_written check ((written_at is null) = (forwarded_words is null))
      );
      create index spoken_call on grievances.spoken_statement (call_sid, spoken_at desc);
      create index spoken_ticket on grievances.spoken_statement (ticket_id, spoken_at desc);
      grant select, insert, update on grievances.spoken_statement to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table grievances.call_proof, grievances.rating, grievances.spoken_statement');
  }
}
