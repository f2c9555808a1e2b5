import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What citizens answered when an agent asked whether anybody presses them to take a complaint back; and what supervisors did about a yes. Appended, never changed. */
export class VoiceChecks1700000000167 implements MigrationInterface {
  name = 'VoiceChecks1700000000167';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vault.voice_check (
        id uuid primary key,
        ticket_id uuid not null,
        call_id uuid not null,
        asked_by uuid not null,
        answer text not null check (answer in ('no', 'yes', 'cannot-speak')),
        words_sealed bytea not null,
        at timestamptz not null,
        unique (call_id, ticket_id, answer)
      );
      create index voice_check_ticket on vault.voice_check (ticket_id, at desc);
      create index voice_check_pressed on vault.voice_check (at desc) where answer <> 'no';

      create table vault.pressure_handled (
        check_id uuid primary key references vault.voice_check,
        by_id uuid not null,
        note_sealed bytea not null,
        at timestamptz not null
      );
      create index pressure_handled_at on vault.pressure_handled (at desc);
      grant select, insert on vault.voice_check, vault.pressure_handled to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vault.pressure_handled, vault.voice_check');
  }
}
