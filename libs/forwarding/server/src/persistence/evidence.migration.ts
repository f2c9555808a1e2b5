import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos and papers by which an office shows what it did: seen where its tickets are seen, added by the office that has the ticket, changed and taken away by nobody. */
export class Evidence1700000000159 implements MigrationInterface {
  name = 'Evidence1700000000159';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forwarding.evidence (
        id uuid primary key,
        forwarded_id uuid not null,
        office_id uuid not null,
        media_type text not null check (media_type in ('image/jpeg', 'application/pdf')),
        file bytea not null,
        added_by uuid not null,
        added_at timestamptz not null
      );
      create index evidence_of_forwarded on forwarding.evidence (forwarded_id, added_at);
      -- What is in it is stored as it came: it does not get smaller.
      alter table forwarding.evidence alter column file set storage external;
      grant select, insert on forwarding.evidence to pukar_department;
      grant select on forwarding.evidence to pukar_app;
      alter table forwarding.evidence enable row level security, force row level security;
      create policy app_evidence on forwarding.evidence for select to pukar_app using (true);
      create policy evidence_in_sight on forwarding.evidence for select to pukar_department using (office_id = any ((select forwarding.offices_in_sight())::uuid[]));
      create policy own_evidence_add on forwarding.evidence for insert to pukar_department with check (office_id = forwarding.current_office());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table forwarding.evidence');
  }
}
