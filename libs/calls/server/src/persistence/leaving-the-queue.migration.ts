import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a caller may choose instead of waiting: a call-back that keeps their place, or a message. */
export class LeavingTheQueue1700000000076 implements MigrationInterface {
  name = 'LeavingTheQueue1700000000076';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calls.call
        add column kept_at timestamptz,
        -- Taken back when the caller said nothing and went on waiting.
        add column message_wished_at timestamptz,
        add column voicemail_at timestamptz,
        -- When the carrier was last asked for a message whose news may have been lost.
        add column message_sought_at timestamptz;
      create index call_message_unheard on calls.call (ended_at) where message_wished_at is not null and voicemail_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calls.call drop column kept_at, drop column message_wished_at, drop column voicemail_at, drop column message_sought_at');
  }
}
