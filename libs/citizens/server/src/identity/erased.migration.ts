import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Citizens who wished to be forgotten: their row stays for their tickets, with nothing of them in it. */
export class Erased1700000000353 implements MigrationInterface {
  name = 'Erased1700000000353';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vault.citizen add column erased_at timestamptz,
        add constraint citizen_erased check (erased_at is null or (phone_hash is null and phone_sealed is null and name_sealed is null and address_sealed is null));
      alter table vault.identity_step drop constraint identity_step_step_check;
      alter table vault.identity_step add constraint identity_step_step_check check (step in ('opened', 'read', 'shut', 'told', 'erased'));
      grant delete on vault.spoken_words to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke delete on vault.spoken_words from pukar_app;
      delete from vault.identity_step where step = 'erased';
      alter table vault.identity_step drop constraint identity_step_step_check;
      alter table vault.identity_step add constraint identity_step_step_check check (step in ('opened', 'read', 'shut', 'told'));
      alter table vault.citizen drop constraint citizen_erased, drop column erased_at;
    `);
  }
}
