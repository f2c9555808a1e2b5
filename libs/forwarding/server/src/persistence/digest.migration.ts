import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The morning's list of each officer, once a day; days off are those of the state, of a district or of one office. */
export class Digest1700000000136 implements MigrationInterface {
  name = 'Digest1700000000136';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forwarding.day_off rename column place_code to kept_by;
      create table forwarding.digest (
        officer_id uuid not null,
        day date not null,
        made_at timestamptz not null,
        counts jsonb not null,
        primary key (officer_id, day)
      );
      grant select, insert on forwarding.digest to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table forwarding.digest; alter table forwarding.day_off rename column kept_by to place_code');
  }
}
