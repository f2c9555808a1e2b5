import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every agent is counted apart from now on (line `each-agent`, by days): the whole book is counted anew. */
export class CountEachAgent1700000000281 implements MigrationInterface {
  name = 'CountEachAgent1700000000281';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('delete from reporting.floor_interval; insert into acd.floor_uncounted select id from acd.floor_event on conflict do nothing');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from reporting.floor_interval where line = 'each-agent'`);
  }
}
