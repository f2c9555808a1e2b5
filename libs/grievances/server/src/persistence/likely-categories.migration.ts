import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The latest tickets of a place and of an agent, of which a caller's category is guessed. */
export class LikelyCategories1700000000251 implements MigrationInterface {
  name = 'LikelyCategories1700000000251';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ticket_of_place on grievances.ticket (place_code, registered_at desc);
      create index ticket_by_staff on grievances.ticket (registered_by, registered_at desc) where registered_by is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index grievances.ticket_by_staff; drop index grievances.ticket_of_place');
  }
}
