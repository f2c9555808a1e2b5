import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people of the staff have set for themselves, wherever they sign in. */
export class Preferences1700000000241 implements MigrationInterface {
  name = 'Preferences1700000000241';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access.preference (
        staff_id uuid not null references access.staff (id),
        name text not null check (name in ('keys')),
        value jsonb not null,
        changed_at timestamptz not null,
        primary key (staff_id, name)
      );
      grant select, insert, update on access.preference to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access.preference');
  }
}
