import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A try to sign in is counted before it is looked at: nobody asks any more how many failed. */
export class TriesCountedFirst1700000000180 implements MigrationInterface {
  name = 'TriesCountedFirst1700000000180';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function forwarding.failed_sign_ins(bytea, timestamptz)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function forwarding.failed_sign_ins(wanted bytea, window_start timestamptz) returns integer
        language sql stable security definer set search_path = '' as $$
          select coalesce((select failures from forwarding.sign_in_try where login_hash = wanted and since >= window_start), 0) $$;
      revoke all on function forwarding.failed_sign_ins(bytea, timestamptz) from public;
      grant execute on function forwarding.failed_sign_ins(bytea, timestamptz) to pukar_department;
    `);
  }
}
