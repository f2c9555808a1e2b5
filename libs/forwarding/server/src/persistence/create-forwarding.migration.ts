import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What departments see: offices, officers, rules, and the anonymous part of tickets. */
export class CreateForwarding1700000000006 implements MigrationInterface {
  name = 'CreateForwarding1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema forwarding;
      grant usage on schema forwarding to pukar_app, pukar_department;

      create table forwarding.office (
        id uuid primary key,
        code text not null unique,
        department_code text,
        place_code text,
        name_en text not null,
        name_hi text not null
      );
      create table forwarding.officer (
        id uuid primary key,
        office_id uuid not null references forwarding.office,
        level integer not null check (level between 1 and 4),
        post_en text not null,
        post_hi text not null,
        name text not null,
        login text unique check (login = lower(login)),
        password_hash text,
        unique (office_id, level)
      );
      create table forwarding.officer_session (
        token_hash bytea primary key,
        officer_id uuid not null,
        office_id uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create table forwarding.sign_in_try (
        login_hash bytea primary key,
        failures integer not null,
        since timestamptz not null
      );
      create table forwarding.rule (
        id uuid primary key,
        department_code text,
        category_code text,
        place_code text,
        level integer not null default 1,
        office_id uuid not null,
        valid_from timestamptz not null,
        valid_to timestamptz
      );
      create index rule_lookup on forwarding.rule (department_code, place_code);
      create table forwarding.action_taken (
        code text primary key,
        position integer not null,
        name_en text not null,
        name_hi text not null,
        spoken_en text not null,
        spoken_hi text not null
      );
      grant select, insert, update on forwarding.action_taken to pukar_app;
      grant select on forwarding.action_taken to pukar_department;
      create table forwarding.forwarded_ticket (
        id uuid primary key,
        office_id uuid not null,
        officer_id uuid not null,
        reference text not null unique,
        category_code text not null,
        category_name_en text not null,
        category_name_hi text not null,
        place_name_en text,
        place_name_hi text,
        statement text not null,
        facts jsonb not null,
        language text not null,
        state text not null check (state in ('received', 'resolved')),
        received_at timestamptz not null,
        due_at timestamptz not null,
        resolved_at timestamptz,
        action_code text,
        reply text,
        version integer not null
      );
      create index forwarded_inbox on forwarding.forwarded_ticket (office_id, state, due_at, id);
      create index forwarded_resolved on forwarding.forwarded_ticket (office_id, resolved_at desc) where state = 'resolved';
      create table forwarding.forwarded_history (
        forwarded_id uuid not null,
        seq integer not null,
        office_id uuid not null,
        at timestamptz not null,
        step text not null,
        by_officer uuid,
        detail jsonb not null default '{}',
        primary key (forwarded_id, seq)
      );

      grant select, insert, update on forwarding.office, forwarding.officer, forwarding.rule, forwarding.forwarded_ticket to pukar_app;
      grant select, insert on forwarding.forwarded_history to pukar_app;
      grant select on forwarding.office, forwarding.forwarded_ticket, forwarding.forwarded_history to pukar_department;
      grant select (id, office_id, level, post_en, post_hi, name, login) on forwarding.officer to pukar_department;
      grant update (state, resolved_at, action_code, reply, version) on forwarding.forwarded_ticket to pukar_department;
      grant insert on forwarding.forwarded_history to pukar_department;

      alter table forwarding.office enable row level security, force row level security;
      alter table forwarding.officer enable row level security, force row level security;
      alter table forwarding.officer_session enable row level security, force row level security;
      alter table forwarding.sign_in_try enable row level security, force row level security;
      alter table forwarding.forwarded_ticket enable row level security, force row level security;
      alter table forwarding.forwarded_history enable row level security, force row level security;

      create function forwarding.current_office() returns uuid language sql stable
        as $$ select nullif(current_setting('pukar.office', true), '')::uuid $$;

      create policy app_office on forwarding.office to pukar_app using (true) with check (true);
      create policy app_officer on forwarding.officer to pukar_app using (true) with check (true);
      create policy app_ticket on forwarding.forwarded_ticket to pukar_app using (true) with check (true);
      create policy app_history on forwarding.forwarded_history to pukar_app using (true) with check (true);
      create policy own_office on forwarding.office for select to pukar_department using (id = forwarding.current_office());
      create policy own_officer on forwarding.officer for select to pukar_department using (office_id = forwarding.current_office());
      create policy own_ticket on forwarding.forwarded_ticket for select to pukar_department using (office_id = forwarding.current_office());
      create policy own_ticket_change on forwarding.forwarded_ticket for update to pukar_department
        using (office_id = forwarding.current_office()) with check (office_id = forwarding.current_office());
      create policy own_history on forwarding.forwarded_history for select to pukar_department using (office_id = forwarding.current_office());
      create policy own_history_add on forwarding.forwarded_history for insert to pukar_department with check (office_id = forwarding.current_office());
      create policy owner_officer on forwarding.officer to pukar_owner using (true);
      create policy owner_session on forwarding.officer_session to pukar_owner using (true) with check (true);
      create policy owner_try on forwarding.sign_in_try to pukar_owner using (true) with check (true);

      -- Signing in happens before an office is known: these few questions, and no table, are open for it.
      create function forwarding.sign_in_record(wanted text) returns table (officer_id uuid, office_id uuid, password_hash text)
        language sql stable security definer set search_path = '' as $$
          select id, office_id, password_hash from forwarding.officer where login = wanted and password_hash is not null $$;
      create function forwarding.open_session(token bytea, who uuid, starts timestamptz, ends timestamptz) returns void
        language sql security definer set search_path = '' as $$
          insert into forwarding.officer_session (token_hash, officer_id, office_id, created_at, expires_at)
          select token, id, office_id, starts, ends from forwarding.officer where id = who $$;
      create function forwarding.session_of(token bytea, at_time timestamptz) returns table (officer_id uuid, office_id uuid)
        language sql stable security definer set search_path = '' as $$
          select officer_id, office_id from forwarding.officer_session
          where token_hash = token and ended_at is null and expires_at > at_time $$;
      create function forwarding.end_session(token bytea, at_time timestamptz) returns void
        language sql security definer set search_path = '' as $$
          update forwarding.officer_session set ended_at = at_time where token_hash = token and ended_at is null $$;
      create function forwarding.count_failed_sign_in(wanted bytea, at_time timestamptz, window_start timestamptz) returns integer
        language sql security definer set search_path = '' as $$
          insert into forwarding.sign_in_try as t (login_hash, failures, since) values (wanted, 1, at_time)
          on conflict (login_hash) do update set
            failures = case when t.since < window_start then 1 else t.failures + 1 end,
            since = case when t.since < window_start then at_time else t.since end
          returning failures $$;
      create function forwarding.failed_sign_ins(wanted bytea, window_start timestamptz) returns integer
        language sql stable security definer set search_path = '' as $$
          select coalesce((select failures from forwarding.sign_in_try where login_hash = wanted and since >= window_start), 0) $$;
      create function forwarding.forget_failed_sign_ins(wanted bytea) returns void
        language sql security definer set search_path = '' as $$ delete from forwarding.sign_in_try where login_hash = wanted $$;
      revoke all on all functions in schema forwarding from public;
      grant execute on all functions in schema forwarding to pukar_department;
      grant execute on function forwarding.current_office() to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema forwarding cascade');
  }
}
