import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings, their pauses, who listened, what is evidence, and what must still be deleted at the carrier. */
export class CreateRecordings1700000000071 implements MigrationInterface {
  name = 'CreateRecordings1700000000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema recordings;
      grant usage on schema recordings to pukar_app;

      create table recordings.recording (
        id uuid primary key,
        call_id uuid not null,
        kind text not null check (kind in ('conversation', 'voicemail')),
        state text not null check (state in ('wanted', 'recording', 'paused', 'fetching', 'kept', 'absent', 'failed', 'deleted')),
        -- The citizen's line, which is recorded.
        call_sid text,
        carrier_sid text unique,
        wanted_at timestamptz not null,
        -- Committed before the carrier is asked to begin: without a SID it may have begun, and is looked up before it is asked again.
        start_began_at timestamptz,
        started_at timestamptz,
        -- What the agent asked for last, and when a pause ends by itself; the state is what the carrier does.
        wish text not null default 'record' check (wish in ('record', 'pause')),
        resume_at timestamptz,
        channels integer,
        seconds real,
        bytes integer,
        hash bytea,
        waveform bytea,
        keep_until timestamptz,
        kept_at timestamptz,
        deleting_at timestamptz,
        deleted_because text check (deleted_because in ('over', 'objection')),
        deleted_by uuid,
        deleted_at timestamptz,
        tries integer not null default 0,
        trouble text,
        -- When a worker looks at it next; one that takes it up moves this on, so that two do not, and a dead one loses nothing.
        due_at timestamptz,
        check (state <> 'kept' or (keep_until is not null and bytes is not null))
      );
      create unique index recording_of_conversation on recordings.recording (call_id) where kind = 'conversation';
      create index recording_call on recordings.recording (call_id, wanted_at);
      create index recording_due on recordings.recording (due_at) where due_at is not null;
      create index recording_wanted on recordings.recording (wanted_at desc);

      create table recordings.pause (
        id uuid primary key,
        recording_id uuid not null references recordings.recording,
        from_at timestamptz not null,
        until_at timestamptz,
        ended_as text check (ended_as in ('asked', 'time', 'call-changed', 'over'))
      );
      create index pause_recording on recordings.pause (recording_id, from_at);
      create unique index pause_open on recordings.pause (recording_id) where until_at is null;

      create table recordings.listening (
        id uuid primary key,
        recording_id uuid not null references recordings.recording,
        person_id uuid not null,
        reason text not null,
        at timestamptz not null
      );
      create index listening_recording on recordings.listening (recording_id, at desc);

      create table recordings.evidence_hold (
        id uuid primary key,
        call_id uuid not null,
        reason text not null,
        held_at timestamptz not null,
        released_at timestamptz
      );
      create unique index evidence_held on recordings.evidence_hold (call_id) where released_at is null;

      create table recordings.left_at_carrier (
        carrier_sid text primary key,
        call_sid text,
        noted_at timestamptz not null,
        due_at timestamptz,
        tries integer not null default 0,
        removed_at timestamptz
      );
      create index left_at_carrier_due on recordings.left_at_carrier (due_at) where due_at is not null;

      grant select, insert, update on recordings.recording, recordings.pause, recordings.evidence_hold, recordings.left_at_carrier to pukar_app;
      grant select, insert on recordings.listening to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema recordings cascade');
  }
}
