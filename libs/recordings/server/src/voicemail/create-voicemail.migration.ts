import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages that callers left, as work: one item for a call, with what was spoken in it. */
export class CreateVoicemail1700000000077 implements MigrationInterface {
  name = 'CreateVoicemail1700000000077';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists recordings;
      grant usage on schema recordings to pukar_app;

      create table recordings.voicemail (
        call_id uuid primary key,
        language text,
        left_at timestamptz not null,
        state text not null default 'new' check (state in ('new', 'taken', 'done')),
        taken_by uuid,
        taken_at timestamptz,
        lease_until timestamptz,
        -- They were ready for calls when they took it, and are again when it is off their desk.
        was_ready boolean not null default false,
        done_at timestamptz,
        done_by uuid,
        disposition text,
        constraint voicemail_taken check ((state = 'taken') = (taken_by is not null)),
        constraint voicemail_done check ((state = 'done') = (disposition is not null))
      );
      create unique index voicemail_of_agent on recordings.voicemail (taken_by) where state = 'taken';
      create index voicemail_open on recordings.voicemail (left_at) where state <> 'done';
      create index voicemail_done_at on recordings.voicemail (done_at desc) where state = 'done';

      create table recordings.voicemail_part (
        recording_sid text primary key,
        call_id uuid not null,
        seconds integer,
        left_at timestamptz not null,
        has_no_sound boolean not null default false
      );
      create index voicemail_part_call on recordings.voicemail_part (call_id, left_at);
      grant select, insert, update on recordings.voicemail, recordings.voicemail_part to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recordings.voicemail_part, recordings.voicemail');
  }
}
