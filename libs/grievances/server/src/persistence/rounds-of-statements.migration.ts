import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To which re-opening what was spoken belongs: 0 for the complaint itself, otherwise how often the ticket had been re-opened with it. */
export class RoundsOfStatements1700000000103 implements MigrationInterface {
  name = 'RoundsOfStatements1700000000103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table grievances.spoken_statement add column round integer not null default 0 check (round between 0 and 2);
      update grievances.spoken_statement s set round = least(t.reopenings, n.nth)
        from grievances.ticket t, (select id, row_number() over (partition by ticket_id order by spoken_at) as nth from grievances.spoken_statement where what = 'reopening') n
        where n.id = s.id and t.id = s.ticket_id;
      alter table grievances.spoken_statement alter column round drop default;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table grievances.spoken_statement drop column round');
  }
}
