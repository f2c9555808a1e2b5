import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an office has in hand is counted from the index of its list alone: the tickets themselves are not read for it, however many there are. */
export class InHandCounted1700000000401 implements MigrationInterface {
  name = 'InHandCounted1700000000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index forwarding.forwarded_in_hand;
      create index forwarded_in_hand on forwarding.forwarded_ticket (office_id, act_by, reference) include (assigned_to, task, reopenings, waiting_until) where state in ('received', 'assigned');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index forwarding.forwarded_in_hand;
      create index forwarded_in_hand on forwarding.forwarded_ticket (office_id, act_by, reference) where state in ('received', 'assigned');
    `);
  }
}
