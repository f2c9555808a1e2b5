import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is still wrong is kept of the last objection too: the third, upon which an order is due. */
export class LastObjections1700000000192 implements MigrationInterface {
  name = 'LastObjections1700000000192';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table grievances.spoken_statement drop constraint spoken_statement_round_check, add constraint spoken_statement_round_check check (round between 0 and 3)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table grievances.spoken_statement drop constraint spoken_statement_round_check, add constraint spoken_statement_round_check check (round between 0 and 2) not valid');
  }
}
