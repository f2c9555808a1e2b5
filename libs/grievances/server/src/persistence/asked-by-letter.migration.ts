import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom no phone reaches is asked by letter. */
export class AskedByLetter1700000000191 implements MigrationInterface {
  name = 'AskedByLetter1700000000191';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table grievances.asking add column how text not null default 'call' check (how in ('call', 'letter'));
      alter table grievances.asking drop constraint asking_ended_as_check;
      alter table grievances.asking add constraint asking_ended_as_check check (ended_as in ('answered', 'over', 'not-reached', 'written'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update grievances.asking set ended_as = 'over' where ended_as = 'written';
      alter table grievances.asking drop column how, drop constraint asking_ended_as_check;
      alter table grievances.asking add constraint asking_ended_as_check check (ended_as in ('answered', 'over', 'not-reached'));
    `);
  }
}
