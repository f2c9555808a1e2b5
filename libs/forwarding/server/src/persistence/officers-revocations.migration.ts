import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A mark that rises whenever an officer's session ends before its time or what they may do changes: screens that only listen are
 * looked up again then, and not each every second. It is raised at the end of the transaction that does it, so that two of them never wait
 * for one another.
 */
export class OfficersRevocations1700000000340 implements MigrationInterface {
  name = 'OfficersRevocations1700000000340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forwarding.revocation (one boolean primary key default true check (one), mark bigint not null);
      insert into forwarding.revocation (mark) values (0);
      create function forwarding.note_revocation() returns trigger language plpgsql security definer set search_path = '' as $$
        begin update forwarding.revocation set mark = mark + 1; return null; end $$;
      create constraint trigger session_ended after update on forwarding.officer_session deferrable initially deferred for each row
        when (new.ended_at is distinct from old.ended_at or new.expires_at < old.expires_at) execute function forwarding.note_revocation();
      create constraint trigger session_gone after delete on forwarding.officer_session deferrable initially deferred for each row execute function forwarding.note_revocation();
      create constraint trigger rights_changed after update on forwarding.officer deferrable initially deferred for each row
        when (row (new.office_id, new.role, new.ended_at, new.must_choose_password, new.password_hash) is distinct from row (old.office_id, old.role, old.ended_at, old.must_choose_password, old.password_hash))
        execute function forwarding.note_revocation();
      -- Until when a session lasts by itself; null for whom it is none.
      create function forwarding.session_lasts_until(token bytea) returns timestamptz
        language sql stable security definer set search_path = '' as $$ select expires_at from forwarding.officer_session where token_hash = token $$;
      revoke execute on function forwarding.note_revocation(), forwarding.session_lasts_until(bytea) from public;
      grant execute on function forwarding.session_lasts_until(bytea) to pukar_department;
      grant select on forwarding.revocation to pukar_department;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger session_ended on forwarding.officer_session;
      drop trigger session_gone on forwarding.officer_session;
      drop trigger rights_changed on forwarding.officer;
      drop function forwarding.note_revocation(), forwarding.session_lasts_until(bytea);
      drop table forwarding.revocation;
    `);
  }
}
