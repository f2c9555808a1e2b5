import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which transaction wrote an agent's row, or a claim's, last: who kept what they read of thousands finds by it what has changed since. */
export class AgentsChanged1700000000470 implements MigrationInterface {
  name = 'AgentsChanged1700000000470';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acd.agent add column changed_in xid8;
      alter table acd.claim add column changed_in xid8;
      create index agent_changed on acd.agent (changed_in) where changed_in is not null;
      create index claim_changed on acd.claim (changed_in) where changed_in is not null;

      create function acd.note_change() returns trigger language plpgsql as $$
        begin
          new.changed_in := pg_current_xact_id();
          return new;
        end $$;
      create trigger note_change before insert or update on acd.agent for each row execute function acd.note_change();
      create trigger note_change before insert or update on acd.claim for each row execute function acd.note_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger note_change on acd.claim;
      drop trigger note_change on acd.agent;
      drop function acd.note_change();
      alter table acd.claim drop column changed_in;
      alter table acd.agent drop column changed_in;
    `);
  }
}
