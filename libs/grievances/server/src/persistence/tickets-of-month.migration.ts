import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tickets of a department that were promised for a month, for its figures. */
export class TicketsOfMonth1700000000176 implements MigrationInterface {
  name = 'TicketsOfMonth1700000000176';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ticket_promised on grievances.ticket (department_code, due_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index grievances.ticket_promised');
  }
}
