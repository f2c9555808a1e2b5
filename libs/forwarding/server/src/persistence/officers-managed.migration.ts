import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Departments look after their officers: who is one, where they are written to, who stands in for whom, and whose access ended. Nobody is removed: what they did stays theirs. */
export class OfficersManaged1700000000185 implements MigrationInterface {
  name = 'OfficersManaged1700000000185';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forwarding.officer
        -- All that the department's own process may see of an address.
        add column email_hint text generated always as (regexp_replace(email, '^(.).*(@.*)$', '\\1…\\2')) stored,
        add column email_confirmed_at timestamptz,
        add column must_choose_password boolean not null default false,
        add column ended_at timestamptz,
        add column successor_id uuid references forwarding.officer;
      create table forwarding.officer_absence (
        id uuid primary key,
        officer_id uuid not null references forwarding.officer,
        office_id uuid not null,
        stand_in_id uuid not null references forwarding.officer,
        from_day date not null,
        until_day date not null check (until_day >= from_day),
        by_officer uuid not null,
        at timestamptz not null,
        ended_at timestamptz,
        check (stand_in_id <> officer_id)
      );
      create index absence_of_officer on forwarding.officer_absence (officer_id, until_day) where ended_at is null;
      create index absence_of_stand_in on forwarding.officer_absence (stand_in_id, until_day) where ended_at is null;
      create table forwarding.mail_confirmation (
        id uuid primary key,
        officer_id uuid not null references forwarding.officer,
        office_id uuid not null,
        address text not null check (address ~ '^[^@[:space:]<>,;]+@[^@[:space:]<>,;]+$' and length(address) <= 254),
        hint text generated always as (regexp_replace(address, '^(.).*(@.*)$', '\\1…\\2')) stored,
        asked_by uuid not null,
        asked_at timestamptz not null,
        expires_at timestamptz not null,
        -- Made and mailed by the worker: the department's process never knows the code.
        code_hash bytea,
        mailed_at timestamptz,
        is_without_mail boolean not null default false,
        tries integer not null default 0,
        ended_at timestamptz
      );
      create index mail_confirmation_of on forwarding.mail_confirmation (officer_id, asked_at);
      create index mail_confirmation_due on forwarding.mail_confirmation (asked_at) where mailed_at is null and ended_at is null and not is_without_mail;

      grant select on forwarding.officer_absence to pukar_app;
      grant select, update on forwarding.mail_confirmation to pukar_app;
      grant select (email_hint, email_confirmed_at, must_choose_password, ended_at, successor_id) on forwarding.officer to pukar_department;
      grant insert (id, office_id, level, role, post_en, post_hi, name, login) on forwarding.officer to pukar_department;
      grant update (ended_at, successor_id) on forwarding.officer to pukar_department;
      grant select, insert on forwarding.officer_absence to pukar_department;
      grant update (ended_at) on forwarding.officer_absence to pukar_department;
      grant insert (id, officer_id, office_id, address, asked_by, asked_at, expires_at) on forwarding.mail_confirmation to pukar_department;
      grant select (id, officer_id, office_id, hint, asked_at, expires_at, mailed_at, is_without_mail, tries, ended_at) on forwarding.mail_confirmation to pukar_department;
      grant update (ended_at) on forwarding.mail_confirmation to pukar_department;
    `);
    await runner.query(SIGHT);
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function forwarding.set_password(uuid, text, boolean, bytea, timestamptz), forwarding.end_sessions_of(uuid, timestamptz), forwarding.confirm_mail(uuid, bytea, timestamptz), forwarding.is_login_taken(text);
      drop function forwarding.session_of(bytea, timestamptz);
      ${SESSION_BEFORE}
      drop policy officer_add on forwarding.officer;
      drop policy officer_change on forwarding.officer;
      drop table forwarding.mail_confirmation, forwarding.officer_absence;
      alter table forwarding.officer drop column successor_id, drop column ended_at, drop column must_choose_password, drop column email_confirmed_at, drop column email_hint;
    `);
  }
}

const SIGHT = `
  alter table forwarding.officer_absence enable row level security, force row level security;
  alter table forwarding.mail_confirmation enable row level security, force row level security;
  create policy app_absence on forwarding.officer_absence for select to pukar_app using (true);
  create policy app_confirmation on forwarding.mail_confirmation to pukar_app using (true) with check (true);
  create policy owner_confirmation on forwarding.mail_confirmation to pukar_owner using (true) with check (true);
  create policy officer_add on forwarding.officer for insert to pukar_department with check (office_id = any ((select forwarding.offices_in_sight())::uuid[]));
  create policy officer_change on forwarding.officer for update to pukar_department
    using (office_id = any ((select forwarding.offices_in_sight())::uuid[])) with check (office_id = any ((select forwarding.offices_in_sight())::uuid[]));
  create policy absence_in_sight on forwarding.officer_absence to pukar_department
    using (office_id = any ((select forwarding.offices_in_sight())::uuid[])) with check (office_id = any ((select forwarding.offices_in_sight())::uuid[]));
  create policy confirmation_in_sight on forwarding.mail_confirmation to pukar_department
    using (office_id = any ((select forwarding.offices_in_sight())::uuid[])) with check (office_id = any ((select forwarding.offices_in_sight())::uuid[]));
`;

const SESSION_BEFORE = `
  create function forwarding.session_of(token bytea, at_time timestamptz) returns table (officer_id uuid, office_id uuid, role text)
    language sql stable security definer set search_path = '' as $$
      select s.officer_id, s.office_id, p.role from forwarding.officer_session s join forwarding.officer p on p.id = s.officer_id
      where s.token_hash = token and s.ended_at is null and s.expires_at > at_time and p.office_id = s.office_id and p.password_hash is not null $$;
  create or replace function forwarding.sign_in_record(wanted text) returns table (officer_id uuid, office_id uuid, password_hash text)
    language sql stable security definer set search_path = '' as $$
      select id, office_id, password_hash from forwarding.officer where login = wanted and password_hash is not null $$;
  revoke all on function forwarding.session_of(bytea, timestamptz) from public;
  grant execute on function forwarding.session_of(bytea, timestamptz) to pukar_department;
`;

/** An officer whose access ended neither signs in nor stays signed in. Passwords and codes are read by none of the roles that serve. */
const FUNCTIONS = `
  create or replace function forwarding.sign_in_record(wanted text) returns table (officer_id uuid, office_id uuid, password_hash text)
    language sql stable security definer set search_path = '' as $$
      select id, office_id, password_hash from forwarding.officer where login = wanted and password_hash is not null and ended_at is null $$;
  drop function forwarding.session_of(bytea, timestamptz);
  create function forwarding.session_of(token bytea, at_time timestamptz) returns table (officer_id uuid, office_id uuid, role text, must_choose_password boolean)
    language sql stable security definer set search_path = '' as $$
      select s.officer_id, s.office_id, p.role, p.must_choose_password from forwarding.officer_session s join forwarding.officer p on p.id = s.officer_id
      where s.token_hash = token and s.ended_at is null and s.expires_at > at_time and p.ended_at is null and p.office_id = s.office_id and p.password_hash is not null $$;
  create function forwarding.end_sessions_of(who uuid, at_time timestamptz) returns void
    language sql security definer set search_path = '' as $$
      update forwarding.officer_session set ended_at = at_time where officer_id = who and ended_at is null and office_id = any ((select forwarding.offices_in_sight())::uuid[]) $$;
  -- Every session ends but the one that is kept.
  create function forwarding.set_password(who uuid, hash text, must_choose boolean, kept bytea, at_time timestamptz) returns boolean
    language plpgsql security definer set search_path = '' as $$
    begin
      update forwarding.officer set password_hash = hash, must_choose_password = must_choose where id = who and ended_at is null and office_id = any ((select forwarding.offices_in_sight())::uuid[]);
      if not found then return false; end if;
      update forwarding.officer_session set ended_at = at_time where officer_id = who and ended_at is null and token_hash is distinct from kept;
      return true;
    end $$;
  create function forwarding.is_login_taken(wanted text) returns boolean
    language sql stable security definer set search_path = '' as $$
      select exists (select 1 from forwarding.officer p join forwarding.office o on o.id = p.office_id
        where p.login = wanted and o.department_code = (select here.department_code from forwarding.office here where here.id = nullif(current_setting('pukar.office', true), '')::uuid)) $$;
  -- 'confirmed', 'wrong', or 'over' (too old, tried too often, taken back, or none of this office). A wrong code counts.
  create function forwarding.confirm_mail(which uuid, hash bytea, at_time timestamptz) returns text
    language plpgsql security definer set search_path = '' as $$
    declare asked forwarding.mail_confirmation;
    begin
      select * into asked from forwarding.mail_confirmation where id = which and office_id = any ((select forwarding.offices_in_sight())::uuid[]) for update;
      if not found or asked.ended_at is not null or asked.code_hash is null or asked.expires_at <= at_time or asked.tries >= 5 then return 'over'; end if;
      if asked.code_hash <> hash then
        update forwarding.mail_confirmation set tries = tries + 1 where id = which;
        return 'wrong';
      end if;
      update forwarding.mail_confirmation set ended_at = at_time where id = which;
      update forwarding.officer set email = asked.address, email_confirmed_at = at_time where id = asked.officer_id and ended_at is null;
      return 'confirmed';
    end $$;
  revoke all on function forwarding.session_of(bytea, timestamptz), forwarding.end_sessions_of(uuid, timestamptz), forwarding.set_password(uuid, text, boolean, bytea, timestamptz),
    forwarding.is_login_taken(text), forwarding.confirm_mail(uuid, bytea, timestamptz) from public;
  grant execute on function forwarding.session_of(bytea, timestamptz), forwarding.end_sessions_of(uuid, timestamptz), forwarding.set_password(uuid, text, boolean, bytea, timestamptz),
    forwarding.is_login_taken(text), forwarding.confirm_mail(uuid, bytea, timestamptz) to pukar_department;
`;
