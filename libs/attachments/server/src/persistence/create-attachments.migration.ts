import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Citizens' papers: what they are and whose draft they belong to. The papers themselves lie sealed in the store, under a name that says nothing. */
export class CreateAttachments1700000000157 implements MigrationInterface {
  name = 'CreateAttachments1700000000157';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema attachments;
      grant usage on schema attachments to pukar_app;
      create table attachments.paper (
        id uuid primary key,
        call_id uuid not null,
        kind text not null check (kind in ('picture', 'pdf')),
        byte_count integer not null check (byte_count > 0),
        page_count integer not null check (page_count > 0),
        added_by uuid not null,
        added_at timestamptz not null,
        removed_at timestamptz
      );
      create index paper_call on attachments.paper (call_id, added_at) where removed_at is null;
      grant select, insert, update on attachments.paper to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema attachments cascade');
  }
}
