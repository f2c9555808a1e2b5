import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings of calls that go on are found among those that wait to be fetched, however many those are. */
export class RecordingsGoingOn1700000000072 implements MigrationInterface {
  name = 'RecordingsGoingOn1700000000072';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index recording_going_on_due on recordings.recording (due_at) where due_at is not null and state in ('wanted', 'recording', 'paused')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index recordings.recording_going_on_due');
  }
}
