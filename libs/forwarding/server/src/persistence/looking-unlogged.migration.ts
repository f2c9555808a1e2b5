import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looks at a ticket is worth nothing after half a minute: no log is written for it, and a crash may empty it. */
export class LookingUnlogged1700000000183 implements MigrationInterface {
  name = 'LookingUnlogged1700000000183';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forwarding.looking set unlogged;
      -- Room on each page, and no index over what changes: a row is changed where it lies.
      alter table forwarding.looking set (fillfactor = 50);
      create policy owner_looking on forwarding.looking to pukar_owner using (true);
      create function forwarding.forget_looking(at_time timestamptz) returns void
        language sql security definer set search_path = '' as $$ delete from forwarding.looking where until < at_time $$;
      revoke all on function forwarding.forget_looking(timestamptz) from public;
      grant execute on function forwarding.forget_looking(timestamptz) to pukar_department;
      revoke update, delete on forwarding.looking from pukar_department;
      grant update (until) on forwarding.looking to pukar_department;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant update, delete on forwarding.looking to pukar_department;
      drop function forwarding.forget_looking(timestamptz);
      drop policy owner_looking on forwarding.looking;
      alter table forwarding.looking reset (fillfactor);
      alter table forwarding.looking set logged;
    `);
  }
}
