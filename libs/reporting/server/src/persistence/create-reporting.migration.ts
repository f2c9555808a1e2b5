import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The monthly digests that departments are shown, with what is about few left out already: no truer figure is kept here. */
export class CreateReporting1700000000175 implements MigrationInterface {
  name = 'CreateReporting1700000000175';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema reporting;
      grant usage on schema reporting to pukar_app, pukar_department;

      create table reporting.digest (
        department_code text not null,
        month text not null check (month ~ '^20[0-9]{2}-[01][0-9]$'),
        digest jsonb not null,
        made_at timestamptz not null,
        primary key (month, department_code)
      );
      -- Which department's digests an office reads.
      create table reporting.reader (
        office_id uuid primary key,
        department_code text not null
      );
      grant select, insert on reporting.digest to pukar_app;
      grant select, insert, update on reporting.reader to pukar_app;
      grant select on reporting.digest, reporting.reader to pukar_department;

      alter table reporting.digest enable row level security, force row level security;
      alter table reporting.reader enable row level security, force row level security;
      create policy app_digest on reporting.digest to pukar_app using (true) with check (true);
      create policy app_reader on reporting.reader to pukar_app using (true) with check (true);
      create policy own_reader on reporting.reader for select to pukar_department using (office_id = nullif(current_setting('pukar.office', true), '')::uuid);
      create policy own_digest on reporting.digest for select to pukar_department using (department_code in (select department_code from reporting.reader));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema reporting cascade');
  }
}
