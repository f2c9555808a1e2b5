import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The drafts of a citizen are found by the citizen: their last complaint says where they live. */
export class DraftPlaces1700000000078 implements MigrationInterface {
  name = 'DraftPlaces1700000000078';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index draft_citizen on vault.draft (citizen_id, updated_at desc) where ticket_id is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index vault.draft_citizen');
  }
}
