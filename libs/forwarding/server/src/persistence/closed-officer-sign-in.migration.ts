import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officers have a second factor; their sessions are told apart by those whose they are, and end when nobody is there. */
export class ClosedOfficerSignIn1700000000421 implements MigrationInterface {
  name = 'ClosedOfficerSignIn1700000000421';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forwarding.officer_session
        add column id uuid not null default gen_random_uuid(),
        add column active_at timestamptz,
        add column browser text;
      create unique index officer_session_id on forwarding.officer_session (id);
      create index officer_session_open on forwarding.officer_session (officer_id) where ended_at is null;
      create table forwarding.second_factor (
        officer_id uuid primary key references forwarding.officer (id),
        -- Sealed with what the officer's password makes: their process has no key.
        secret_sealed bytea not null,
        begun_at timestamptz not null,
        confirmed_at timestamptz,
        last_step bigint not null default 0
      );
      create table forwarding.recovery_code (
        officer_id uuid not null references forwarding.second_factor (officer_id) on delete cascade,
        code_hash bytea not null,
        used_at timestamptz,
        primary key (officer_id, code_hash)
      );
      ${FUNCTIONS}
      ${withFactors('delete from forwarding.second_factor where officer_id = who;')}
      ${SIGHT}
      grant select, insert, delete, update (secret_sealed, begun_at, confirmed_at, last_step) on forwarding.second_factor to pukar_department;
      grant select, insert, update (used_at) on forwarding.recovery_code to pukar_department;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${withFactors('')}
      drop function forwarding.session_state(bytea), forwarding.open_session(bytea, uuid, timestamptz, timestamptz, text), forwarding.touch_session(bytea, timestamptz),
        forwarding.sessions_of(uuid, bytea, timestamptz), forwarding.end_own_sessions(uuid, uuid, bytea, timestamptz);
      create function forwarding.open_session(token bytea, who uuid, starts timestamptz, ends timestamptz) returns void
        language sql security definer set search_path = '' as $$
          insert into forwarding.officer_session (token_hash, officer_id, office_id, created_at, expires_at)
          select token, id, office_id, starts, ends from forwarding.officer where id = who $$;
      revoke all on function forwarding.open_session(bytea, uuid, timestamptz, timestamptz) from public;
      grant execute on function forwarding.open_session(bytea, uuid, timestamptz, timestamptz) to pukar_department;
      drop table forwarding.recovery_code, forwarding.second_factor;
      drop index forwarding.officer_session_open; drop index forwarding.officer_session_id;
      alter table forwarding.officer_session drop column browser, drop column active_at, drop column id;
    `);
  }
}

/** Of officers in sight, whose rows say whose they are: without an office there is none. */
const SIGHT = ['second_factor', 'recovery_code'].map((table) => `
  alter table forwarding.${table} enable row level security, force row level security;
  create policy owner_${table} on forwarding.${table} to pukar_owner using (true) with check (true);
  create policy ${table}_in_sight on forwarding.${table} to pukar_department
    using (officer_id in (select id from forwarding.officer)) with check (officer_id in (select id from forwarding.officer));
`).join('');

const FUNCTIONS = `
  drop function forwarding.open_session(bytea, uuid, timestamptz, timestamptz);
  create function forwarding.session_state(token bytea) returns table (active_at timestamptz, has_factor boolean)
    language sql stable security definer set search_path = '' as $$
      select coalesce(s.active_at, s.created_at), exists (select 1 from forwarding.second_factor f where f.officer_id = s.officer_id and f.confirmed_at is not null)
      from forwarding.officer_session s where s.token_hash = token $$;
  create function forwarding.open_session(token bytea, who uuid, starts timestamptz, ends timestamptz, browser_name text) returns void
    language sql security definer set search_path = '' as $$
      insert into forwarding.officer_session (token_hash, officer_id, office_id, created_at, active_at, expires_at, browser)
      select token, id, office_id, starts, starts, ends, browser_name from forwarding.officer where id = who $$;
  create function forwarding.touch_session(token bytea, at_time timestamptz) returns void
    language sql security definer set search_path = '' as $$
      update forwarding.officer_session set active_at = at_time where token_hash = token and ended_at is null $$;
  -- Somebody's own: whose they are is told by an open session of theirs.
  create function forwarding.sessions_of(who uuid, token bytea, at_time timestamptz) returns table (id uuid, browser text, since timestamptz, active timestamptz, is_this boolean)
    language sql stable security definer set search_path = '' as $$
      select s.id, s.browser, s.created_at, coalesce(s.active_at, s.created_at), s.token_hash = token
      from forwarding.officer_session s join forwarding.officer_session mine on mine.token_hash = token and mine.officer_id = who and mine.ended_at is null
      where s.officer_id = who and s.ended_at is null and s.expires_at > at_time order by s.created_at desc, s.id limit 100 $$;
  -- The one of this id; all but the one of this token where it is null. Gives how many ended.
  create function forwarding.end_own_sessions(who uuid, which uuid, token bytea, at_time timestamptz) returns integer
    language sql security definer set search_path = '' as $$
      with ended as (
        update forwarding.officer_session s set ended_at = at_time
        where s.officer_id = who and s.ended_at is null and case when which is null then s.token_hash <> token else s.id = which end
          and exists (select 1 from forwarding.officer_session mine where mine.token_hash = token and mine.officer_id = who and mine.ended_at is null)
        returning 1)
      select count(*)::integer from ended $$;
  revoke all on function forwarding.session_state(bytea), forwarding.open_session(bytea, uuid, timestamptz, timestamptz, text), forwarding.touch_session(bytea, timestamptz),
    forwarding.sessions_of(uuid, bytea, timestamptz), forwarding.end_own_sessions(uuid, uuid, bytea, timestamptz) from public;
  grant execute on function forwarding.session_state(bytea), forwarding.open_session(bytea, uuid, timestamptz, timestamptz, text), forwarding.touch_session(bytea, timestamptz),
    forwarding.sessions_of(uuid, bytea, timestamptz), forwarding.end_own_sessions(uuid, uuid, bytea, timestamptz) to pukar_department;
`;

/** Every session ends but the one that is kept; what was sealed with the password before goes with it. `create or replace` keeps who may ask. */
const withFactors = (goes: string): string => `
  create or replace function forwarding.set_password(who uuid, hash text, must_choose boolean, kept bytea, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = '' as $$
    begin
      update forwarding.officer set password_hash = hash, must_choose_password = must_choose where id = who and ended_at is null and office_id = any ((select forwarding.offices_in_sight())::uuid[]);
      if not found then return false; end if;
      ${goes}
      update forwarding.officer_session set ended_at = at_time where officer_id = who and ended_at is null and token_hash is distinct from kept;
      return true;
    end $$;
`;
