import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a forwarded ticket, what the citizen handed in. And what this deployment writes to citizens instead of the delivered texts, for officers to see before they send: words that are the same for everybody. */
export class SentTexts1700000000182 implements MigrationInterface {
  name = 'SentTexts1700000000182';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forwarding.forwarded_ticket add column kind text not null default 'grievance';
      create table forwarding.sent_text (name text not null, language text not null, text text not null, primary key (name, language));
      grant select, insert, update, delete on forwarding.sent_text to pukar_app;
      grant select on forwarding.sent_text to pukar_department;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table forwarding.sent_text; alter table forwarding.forwarded_ticket drop column kind');
  }
}
