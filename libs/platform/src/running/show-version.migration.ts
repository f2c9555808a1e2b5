import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The call centre's processes may read which migrations ran: one that is newer than its database is not ready. */
export class ShowVersion1700000000380 implements MigrationInterface {
  name = 'ShowVersion1700000000380';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant usage on schema pukar_migrations to pukar_app; grant select on pukar_migrations.migration to pukar_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke select on pukar_migrations.migration from pukar_app; revoke usage on schema pukar_migrations from pukar_app');
  }
}
