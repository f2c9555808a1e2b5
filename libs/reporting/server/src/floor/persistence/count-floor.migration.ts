import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is counted of the floor, by quarter of an hour, line and queue. Only sums: whatever is shown is made of them. */
export class CountFloor1700000000221 implements MigrationInterface {
  name = 'CountFloor1700000000221';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reporting.floor_interval (
        began_at timestamptz not null,
        line text not null,
        queue text not null,
        sums jsonb not null,
        spreads jsonb not null,
        primary key (began_at, line, queue)
      );
      grant select, insert, update, delete on reporting.floor_interval to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reporting.floor_interval');
  }
}
