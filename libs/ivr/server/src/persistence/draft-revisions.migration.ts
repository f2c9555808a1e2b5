import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Revisions of drafts never come twice: who looked at one draft does not save or publish over the next. */
export class DraftRevisions1700000000109 implements MigrationInterface {
  name = 'DraftRevisions1700000000109';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence ivr.flow_draft_revision as integer;
      select setval('ivr.flow_draft_revision', revision) from ivr.flow_draft;
      grant usage on sequence ivr.flow_draft_revision to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop sequence ivr.flow_draft_revision');
  }
}
