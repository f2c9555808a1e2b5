import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom the helpline rings for an answer: about a resolution that nobody said a word to, or a question of an office. */
export class AskingCitizens1700000000168 implements MigrationInterface {
  name = 'AskingCitizens1700000000168';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table grievances.asking (
        id uuid primary key,
        ticket_id uuid not null,
        what text not null check (what in ('done', 'clarification')),
        -- The round of a resolution, as text, or the id of a clarification.
        about text not null,
        language text not null,
        since timestamptz not null,
        due_at timestamptz not null,
        until_at timestamptz,
        tries integer not null default 0,
        taken_by uuid,
        taken_until timestamptz,
        ended_at timestamptz,
        ended_as text check (ended_as in ('answered', 'over', 'not-reached')),
        constraint asking_taken check ((taken_by is null) = (taken_until is null)),
        constraint asking_ended check ((ended_at is null) = (ended_as is null)),
        unique (ticket_id, what, about)
      );
      create index asking_due on grievances.asking (due_at, id) where ended_at is null;
      create unique index asking_of_agent on grievances.asking (taken_by) where ended_at is null and taken_by is not null;
      grant select, insert, update on grievances.asking to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table grievances.asking');
  }
}
