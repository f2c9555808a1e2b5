import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What went as one e-mail, and what waits for one officer, are found by an index. */
export class MailTogether1700000000193 implements MigrationInterface {
  name = 'MailTogether1700000000193';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index officer_mail_together on messaging.officer_mail (mail_id) where mail_id is not null;
      create index officer_mail_waits on messaging.officer_mail (officer_id, created_at) where state in ('queued', 'sending');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index messaging.officer_mail_together, messaging.officer_mail_waits');
  }
}
