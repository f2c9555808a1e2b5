import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each ticket came in; and of paper and broadcasts, from where and when. */
export class Intake1700000000156 implements MigrationInterface {
  name = 'Intake1700000000156';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table grievances.ticket drop constraint ticket_intake, drop constraint ticket_intake_check;
      alter table grievances.ticket
        add constraint ticket_intake_check check (intake in ('agent', 'paper', 'broadcast', 'menu')),
        add constraint ticket_intake check ((intake = 'menu') = (registered_by is null));

      create table grievances.inward (
        ticket_id uuid primary key,
        intake text not null check (intake in ('paper', 'broadcast')),
        received_on date not null,
        -- The office, or the programme.
        received_at text not null,
        inward_number text,
        -- By which the same paper is known again; a broadcast has none.
        inward_key text unique,
        written_at timestamptz not null,
        constraint inward_paper check ((intake = 'paper') = (inward_key is not null))
      );
      create index inward_written on grievances.inward (written_at desc);
      grant select, insert on grievances.inward to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table grievances.inward');
  }
}
