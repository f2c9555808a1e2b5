import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the carrier accepted that a caller comes to their agent: whom it is bringing is not brought again, out of a conversation that has just begun. */
export class BroughtCallers1700000000310 implements MigrationInterface {
  name = 'BroughtCallers1700000000310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calls.call add column brought_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calls.call drop column brought_at');
  }
}
