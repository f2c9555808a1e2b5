import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings of human voices that replace prompts one by one. */
export class CreatePromptRecordings1700000000091 implements MigrationInterface {
  name = 'CreatePromptRecordings1700000000091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ivr.prompt_recording (
        id uuid primary key,
        language text not null,
        fragment text not null,
        -- The words that it says: once the prompt has others it is not played.
        text text not null,
        sound bytea not null,
        hash text not null,
        ms integer not null check (ms > 0),
        state text not null check (state in ('waiting', 'live', 'refused', 'replaced', 'taken-back')),
        uploaded_by uuid not null,
        uploaded_at timestamptz not null,
        decided_by uuid,
        decided_at timestamptz,
        constraint heard_by_a_second_person check (state <> 'live' or decided_by <> uploaded_by)
      );
      create unique index prompt_recording_waiting on ivr.prompt_recording (language, fragment) where state = 'waiting';
      create unique index prompt_recording_live on ivr.prompt_recording (language, fragment) where state = 'live';
      create index prompt_recording_decided on ivr.prompt_recording (decided_at) where state = 'live';
      grant select, insert on ivr.prompt_recording to pukar_app;
      grant update (state, decided_by, decided_at) on ivr.prompt_recording to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ivr.prompt_recording');
  }
}
