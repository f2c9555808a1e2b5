import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What citizens answered, as counts: there is no row of one person's answer. `given` remembers for a day that a call has
 * answered a question, by a keyed hash, so that a request that comes twice counts once.
 */
export class CreateSurveys1700000000101 implements MigrationInterface {
  name = 'CreateSurveys1700000000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema surveys;
      grant usage on schema surveys to pukar_app;

      create table surveys.tally (
        day date not null,
        question text not null check (question ~ '^[a-z0-9]{1,10}$'),
        language text not null,
        rating smallint not null check (rating between 1 and 5),
        count integer not null check (count > 0),
        primary key (day, question, language, rating)
      );
      grant select, insert, update on surveys.tally to pukar_app;

      create table surveys.given (
        answer bytea primary key,
        forget_at timestamptz not null
      );
      create index given_forget_at on surveys.given (forget_at);
      grant select, insert, update, delete on surveys.given to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema surveys cascade');
  }
}
