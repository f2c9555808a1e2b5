import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Call-backs, the calls that made them, and each time that we rang. Whom: by the id that the vault gave the citizen, and nothing more. */
export class CreateCallbacks1700000000066 implements MigrationInterface {
  name = 'CreateCallbacks1700000000066';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema callbacks;
      grant usage on schema callbacks to pukar_app;

      create table callbacks.callback (
        id uuid primary key,
        citizen_id uuid not null,
        language text,
        state text not null check (state in ('waiting', 'in-line', 'ringing', 'redialing', 'done')),
        place_since timestamptz not null,
        due_at timestamptz,
        asked_at timestamptz,
        opened_at timestamptz not null,
        redial_call_id uuid,
        outcome text,
        done_at timestamptz,
        close_code text,
        close_reason text,
        check ((state = 'done') = (outcome is not null)),
        check (state <> 'waiting' or due_at is not null)
      );
      create unique index one_open_callback_per_citizen on callbacks.callback (citizen_id) where state <> 'done';
      create index callback_due on callbacks.callback (due_at) where state = 'waiting';
      create index callback_opened on callbacks.callback (opened_at) where state <> 'done';
      create index callback_done on callbacks.callback (done_at desc) where state = 'done';
      create index callback_citizen on callbacks.callback (citizen_id, done_at desc);
      create index callback_redial on callbacks.callback (redial_call_id) where redial_call_id is not null;

      create table callbacks.owed_call (
        call_id uuid primary key,
        callback_id uuid not null references callbacks.callback (id),
        reason text not null,
        owed_at timestamptz not null,
        withdrawn_at timestamptz
      );
      create index owed_call_callback on callbacks.owed_call (callback_id);

      create table callbacks.attempt (
        call_id uuid primary key,
        callback_id uuid not null references callbacks.callback (id),
        citizen_id uuid not null,
        began_at timestamptz not null,
        ended_at timestamptz,
        result text
      );
      create index attempt_callback on callbacks.attempt (callback_id);
      -- The last guard: nobody's phone is rung by two attempts at once, whatever they belong to.
      create unique index one_live_attempt_per_citizen on callbacks.attempt (citizen_id) where result is null;
      grant select, insert, update on all tables in schema callbacks to pukar_app;
    `);
    await runner.query(TAKE_OVER_MISSED_CALLS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema callbacks cascade');
  }
}

/** What calls owed before there were call-backs: one for each citizen, due now; where the vault has no number there is nothing to ring. */
const TAKE_OVER_MISSED_CALLS = `
  do $$ begin
    if to_regclass('calls.missed_call') is null or to_regclass('vault.caller') is null then return; end if;
    create table callbacks.taken_over as
      select m.call_id, m.reason, m.made_at, coalesce(k.citizen_id, m.call_id) as citizen_id, c.phone_sealed is not null as has_number, c.language
      from calls.missed_call m left join vault.caller k on k.call_id = m.call_id left join vault.citizen c on c.id = k.citizen_id
      where m.done_at is null and m.withdrawn_at is null;
    insert into callbacks.callback (id, citizen_id, language, state, place_since, due_at, opened_at, outcome, done_at)
      select gen_random_uuid(), citizen_id, max(language), case when bool_or(has_number) then 'waiting' else 'done' end, min(made_at), case when bool_or(has_number) then now() end, min(made_at),
        case when bool_or(has_number) then null else 'no-number' end, case when bool_or(has_number) then null else now() end
      from callbacks.taken_over group by citizen_id;
    insert into callbacks.owed_call (call_id, callback_id, reason, owed_at)
      select t.call_id, b.id, t.reason, t.made_at from callbacks.taken_over t join callbacks.callback b on b.citizen_id = t.citizen_id;
    drop table callbacks.taken_over;
  end $$`;
