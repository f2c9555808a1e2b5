import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which lines of the book no figure counts yet; which call an agent was last noted to write about. */
export class CountFloorBook1700000000220 implements MigrationInterface {
  name = 'CountFloorBook1700000000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table acd.floor_uncounted (id bigint primary key);
      insert into acd.floor_uncounted select id from acd.floor_event;
      grant select, insert, delete on acd.floor_uncounted to pukar_app;
      create index floor_event_presence on acd.floor_event (agent_id, id) where kind = 'presence';
      alter table acd.agent add column noted_wrap_up uuid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acd.agent drop column noted_wrap_up;
      drop index acd.floor_event_presence;
      drop table acd.floor_uncounted;
    `);
  }
}
