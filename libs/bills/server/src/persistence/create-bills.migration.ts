import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bills' own schema: who has asked how often today, and nothing of any bill. */
export class CreateBills1700000000100 implements MigrationInterface {
  name = 'CreateBills1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema bills;
      grant usage on schema bills to pukar_app;

      create table bills.question_count (
        caller bytea primary key,
        day date not null,
        asked integer not null,
        wrong integer not null,
        check (wrong between 0 and asked)
      );
      create index question_count_day on bills.question_count (day);
      grant select, insert, update, delete on bills.question_count to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema bills cascade');
  }
}
