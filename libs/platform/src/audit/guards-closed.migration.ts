import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The functions behind the guards are called by their triggers, and by nobody. */
export class GuardsClosed1700000000354 implements MigrationInterface {
  name = 'GuardsClosed1700000000354';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('revoke all on function platform.keep_audit() from public');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('grant execute on function platform.keep_audit() to public');
  }
}
