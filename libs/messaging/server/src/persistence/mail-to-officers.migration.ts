import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-mail to officers: references, matters, places and days; of citizens nothing. Addresses are asked for when it is sent. */
export class MailToOfficers1700000000141 implements MigrationInterface {
  name = 'MailToOfficers1700000000141';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table messaging.officer_mail (
        id uuid primary key,
        once_key text not null unique,
        officer_id uuid not null,
        subject text not null,
        text text not null,
        state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'dropped')),
        -- Those that went as one e-mail have the same.
        mail_id uuid,
        attempts integer not null default 0,
        created_at timestamptz not null,
        due_at timestamptz not null,
        sending_since timestamptz,
        sent_at timestamptz,
        failure text
      );
      create index officer_mail_due on messaging.officer_mail (due_at) where state in ('queued', 'sending');
      create index officer_mail_officer on messaging.officer_mail (officer_id, sent_at);
      grant select, insert, update on messaging.officer_mail to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table messaging.officer_mail');
  }
}
