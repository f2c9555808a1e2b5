import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Departments, categories, places and holidays, as reviewed documents. */
export class CreateDirectory1700000000003 implements MigrationInterface {
  name = 'CreateDirectory1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema directory;
      grant usage on schema directory to pukar_app;

      create table directory.entry (
        kind text not null check (kind in ('department', 'category', 'place', 'holiday', 'action', 'emergency-number')),
        code text not null,
        body jsonb not null,
        position integer not null,
        primary key (kind, code)
      );
      grant select, insert, update, delete on directory.entry to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema directory cascade');
  }
}
