import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ticket that was re-opened goes to the officer above, with what was answered before and what is still wrong. */
export class ReopenedTickets1700000000099 implements MigrationInterface {
  name = 'ReopenedTickets1700000000099';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forwarding.forwarded_ticket
        add column level integer not null default 1,
        add column former_action_en text,
        add column former_action_hi text,
        add column former_reply text,
        add column reopen_reason text,
        add constraint forwarded_climbed check ((level = 1) = (former_reply is null))
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forwarding.forwarded_ticket drop column level, drop column former_action_en, drop column former_action_hi, drop column former_reply, drop column reopen_reason');
  }
}
