import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each kind of what is sealed has come under the current key of the vault. */
export class Resealing1700000000351 implements MigrationInterface {
  name = 'Resealing1700000000351';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.resealing (
        name text primary key,
        key_id text not null,
        -- Where the next batch begins; null at the beginning of a round.
        after text,
        -- Values that were sealed anew, in this round and in all.
        in_round bigint not null default 0,
        in_all bigint not null default 0,
        -- A whole round found nothing more under another key.
        done_at timestamptz
      );
      grant select, insert, update on platform.resealing to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table platform.resealing');
  }
}
