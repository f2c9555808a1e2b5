import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who watches whom write, each watching once: its end, or when it lapses. */
export class DraftWatches1700000000250 implements MigrationInterface {
  name = 'DraftWatches1700000000250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vault.draft_watch (
        id uuid primary key,
        call_id uuid not null,
        watcher_id uuid not null,
        since timestamptz not null,
        lapses_at timestamptz not null,
        ended_at timestamptz
      );
      create unique index draft_watch_live on vault.draft_watch (call_id, watcher_id) where ended_at is null;
      grant select, insert, update on vault.draft_watch to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vault.draft_watch');
  }
}
