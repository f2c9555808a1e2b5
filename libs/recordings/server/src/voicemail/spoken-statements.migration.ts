import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What callers speak for their tickets is work beside messages: an agent hears it and writes it down. Its id is its own, because one call may hold several. */
export class SpokenStatements1700000000098 implements MigrationInterface {
  name = 'SpokenStatements1700000000098';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recordings.recording drop constraint recording_kind_check;
      alter table recordings.recording add constraint recording_kind_check check (kind in ('conversation', 'voicemail', 'statement'));
      alter table recordings.voicemail
        add column about text not null default 'message' check (about in ('message', 'statement')),
        -- The call in which it was spoken, and by when its ticket is to be answered.
        add column spoken_in uuid,
        add column due_at timestamptz,
        -- Its caller is rung back first.
        add column not_before timestamptz,
        add constraint voicemail_statement check ((about = 'statement') = (spoken_in is not null and due_at is not null));
      create index voicemail_part_recording on recordings.voicemail_part (call_id, recording_sid);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table recordings.voicemail drop column about, drop column spoken_in, drop column due_at, drop column not_before');
  }
}
