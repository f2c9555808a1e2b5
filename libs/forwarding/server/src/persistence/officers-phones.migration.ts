import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officers have telephones, which the helpline rings. They are of the office, not of the citizen; departments' role is not granted the column. */
export class OfficersPhones1700000000062 implements MigrationInterface {
  name = 'OfficersPhones1700000000062';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table forwarding.officer add column phone text check (phone ~ '^\\+[1-9][0-9]{7,14}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forwarding.officer drop column phone');
  }
}
