import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What departments ask us to tell; whom it was told to is in the vault, and of how it went they see counts alone. */
export class CreateAnnouncements1700000000087 implements MigrationInterface {
  name = 'CreateAnnouncements1700000000087';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema announcements;
      grant usage on schema announcements to pukar_app, pukar_department;

      create table announcements.announcement (
        id uuid primary key,
        office_id uuid not null,
        department_code text not null,
        asked_by uuid not null,
        title text not null,
        spoken_en text not null,
        spoken_hi text not null,
        written_en text not null,
        written_hi text not null,
        place_codes text[] not null check (cardinality(place_codes) > 0),
        channel text not null check (channel in ('call', 'sms', 'both')),
        not_before timestamptz not null,
        not_after timestamptz not null,
        state text not null check (state in ('requested', 'approved', 'refused', 'running', 'finished', 'stopped')),
        version integer not null,
        asked_at timestamptz not null,
        decided_at timestamptz,
        reason text,
        ended_at timestamptz,
        check (not_after > not_before)
      );
      create index announcement_office on announcements.announcement (office_id, asked_at desc);
      create index announcement_state on announcements.announcement (state, asked_at desc);

      -- What the helpline decided, and how it counts for itself.
      create table announcements.approval (
        announcement_id uuid primary key references announcements.announcement,
        approved_by uuid not null,
        approved_at timestamptz not null,
        most integer not null check (most > 0),
        secret_offset integer not null check (secret_offset between 0 and 9),
        behind jsonb,
        -- The last figures were published.
        final_at timestamptz
      );
      create table announcements.telling (
        id uuid primary key,
        announcement_id uuid not null references announcements.announcement,
        language text not null,
        state text not null check (state in ('to-ring', 'ringing', 'to-write', 'writing', 'told-by-call', 'told-by-sms', 'not-reached', 'declined')),
        rings integer not null default 0,
        due_at timestamptz not null,
        call_id uuid unique,
        ringing_since timestamptz,
        -- The carrier was asked for the call that stands in call_id.
        dialled_at timestamptz,
        answered_at timestamptz,
        heard_at timestamptz,
        declined_at timestamptz,
        created_at timestamptz not null,
        ended_at timestamptz
      );
      create index telling_due on announcements.telling (state, due_at) where ended_at is null;
      create index telling_of on announcements.telling (announcement_id, state);
      create index telling_begun on announcements.telling (ringing_since) where ringing_since is not null;

      -- What a department is shown: the last snapshot alone.
      create table announcements.published (
        announcement_id uuid primary key references announcements.announcement,
        office_id uuid not null,
        as_of timestamptz not null,
        asked integer, by_call integer, by_sms integer, not_reached integer, declined integer
      );

      grant select, update on announcements.announcement to pukar_app;
      grant select, insert, update on announcements.approval, announcements.telling, announcements.published to pukar_app;
      grant select, insert on announcements.announcement to pukar_department;
      grant select on announcements.published to pukar_department;

      alter table announcements.announcement enable row level security, force row level security;
      alter table announcements.published enable row level security, force row level security;
      create function announcements.current_office() returns uuid language sql stable
        as $$ select nullif(current_setting('pukar.office', true), '')::uuid $$;
      revoke all on function announcements.current_office() from public;
      grant execute on function announcements.current_office() to pukar_department;

      create policy app_announcement on announcements.announcement to pukar_app using (true) with check (true);
      create policy app_published on announcements.published to pukar_app using (true) with check (true);
      create policy own_announcement on announcements.announcement for select to pukar_department using (office_id = announcements.current_office());
      create policy own_announcement_ask on announcements.announcement for insert to pukar_department
        with check (office_id = announcements.current_office() and state = 'requested' and version = 1 and decided_at is null and ended_at is null);
      create policy own_published on announcements.published for select to pukar_department using (office_id = announcements.current_office());
      -- Foreign keys are checked as the owner.
      create policy owner_announcement on announcements.announcement to pukar_owner using (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema announcements cascade');
  }
}
