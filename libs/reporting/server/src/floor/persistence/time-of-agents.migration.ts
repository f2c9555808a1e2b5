import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each agent did in every five minutes stands beside the sums of their day (line `time-of-agent`), and not in them: most who ask for a month need the sums alone. */
export class TimeOfAgents1700000000471 implements MigrationInterface {
  name = 'TimeOfAgents1700000000471';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into reporting.floor_interval (began_at, line, queue, sums, spreads)
        select began_at, 'time-of-agent', queue, '{}', jsonb_build_object('spent', spreads -> 'spent') from reporting.floor_interval where line = 'each-agent' and spreads ? 'spent';
      update reporting.floor_interval set spreads = spreads - 'spent' where line = 'each-agent' and spreads ? 'spent';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update reporting.floor_interval i set spreads = i.spreads || t.spreads from reporting.floor_interval t
        where i.line = 'each-agent' and t.line = 'time-of-agent' and t.began_at = i.began_at and t.queue = i.queue;
      delete from reporting.floor_interval where line = 'time-of-agent';
    `);
  }
}
