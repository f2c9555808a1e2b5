import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who talked in a stretch of time is found without reading every claim. */
export class ClaimsByJoin1700000000262 implements MigrationInterface {
  name = 'ClaimsByJoin1700000000262';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index claim_joined on acd.claim (joined_at) where joined_at is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index acd.claim_joined');
  }
}
