import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What citizens answered to questions of offices, as the office may read it; the whole words lie in the vault. */
export class ClarificationAnswers1700000000169 implements MigrationInterface {
  name = 'ClarificationAnswers1700000000169';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table grievances.clarification_answer (
        clarification_id uuid primary key,
        ticket_id uuid not null,
        forwarded_words text not null,
        typed_by uuid not null,
        at timestamptz not null
      );
      grant select, insert on grievances.clarification_answer to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table grievances.clarification_answer');
  }
}
