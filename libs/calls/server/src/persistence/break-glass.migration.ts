import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked to see what a callback held, why, and who agreed. Nothing of it is changed afterwards, nor deleted. */
export class BreakGlass1700000000053 implements MigrationInterface {
  name = 'BreakGlass1700000000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calls.news_glass (
        id uuid primary key,
        month date not null,
        key text not null,
        reason text not null,
        asked_by uuid not null,
        asked_at timestamptz not null,
        agreed_by uuid check (agreed_by <> asked_by),
        agreed_at timestamptz
      );
      create index news_glass_asked on calls.news_glass (asked_at desc);
      grant select, insert on calls.news_glass to pukar_app;
      grant update (agreed_by, agreed_at) on calls.news_glass to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calls.news_glass');
  }
}
