import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ticket that was answered by another's answer is resolved, and its own citizen's to rate and to object to; it still says which one answered it. */
export class AnsweredMerged1700000000186 implements MigrationInterface {
  name = 'AnsweredMerged1700000000186';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table grievances.ticket drop constraint ticket_merged,
        add constraint ticket_merged check (merged_into is null or (state in ('closed', 'resolved') and merged_into <> id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table grievances.ticket drop constraint ticket_merged,
        add constraint ticket_merged check (merged_into is null or (state = 'closed' and merged_into <> id)) not valid;
    `);
  }
}
