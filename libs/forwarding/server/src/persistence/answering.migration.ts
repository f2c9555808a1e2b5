import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What officers answer with and how: templates, answers to several tickets at once, who has a ticket open, days off, and the morning's lists. */
export class Answering1700000000135 implements MigrationInterface {
  name = 'Answering1700000000135';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forwarding.reply_template (
        id uuid primary key,
        department_code text,
        action_code text not null,
        language text not null,
        name text not null,
        text text not null,
        position integer not null
      );
      create index reply_template_of on forwarding.reply_template (department_code, position);

      create table forwarding.bulk_answer (
        id uuid primary key,
        office_id uuid not null,
        officer_id uuid not null,
        given_at timestamptz not null,
        applies_at timestamptz not null,
        undone_at timestamptz,
        applied_at timestamptz,
        action_code text not null,
        reply text not null,
        check (undone_at is null or applied_at is null)
      );
      create index bulk_answer_due on forwarding.bulk_answer (applies_at) where undone_at is null and applied_at is null;
      create index bulk_answer_of on forwarding.bulk_answer (officer_id, given_at);
      create table forwarding.bulk_answer_item (
        bulk_id uuid not null references forwarding.bulk_answer,
        position integer not null,
        office_id uuid not null,
        reference text not null,
        version integer not null,
        result text,
        primary key (bulk_id, position)
      );

      create table forwarding.looking (
        reference text not null,
        officer_id uuid not null,
        office_id uuid not null,
        post_en text not null,
        post_hi text not null,
        until timestamptz not null,
        primary key (reference, officer_id)
      );
      create table forwarding.day_off (
        place_code text not null,
        day date not null,
        primary key (place_code, day)
      );

      grant select, insert, update on forwarding.reply_template to pukar_app;
      grant select, insert, delete on forwarding.day_off to pukar_app;
      grant select on forwarding.reply_template, forwarding.day_off to pukar_department;
      grant select, insert on forwarding.bulk_answer, forwarding.bulk_answer_item to pukar_department;
      grant update (undone_at, applied_at) on forwarding.bulk_answer to pukar_department;
      grant update (result) on forwarding.bulk_answer_item to pukar_department;
      grant select, insert, update, delete on forwarding.looking to pukar_department;

      alter table forwarding.reply_template enable row level security, force row level security;
      alter table forwarding.bulk_answer enable row level security, force row level security;
      alter table forwarding.bulk_answer_item enable row level security, force row level security;
      alter table forwarding.looking enable row level security, force row level security;

      create policy app_template on forwarding.reply_template to pukar_app using (true) with check (true);
      create policy own_template on forwarding.reply_template for select to pukar_department
        using (department_code is null or department_code = (select o.department_code from forwarding.office o where o.id = forwarding.current_office()));
      create policy own_bulk on forwarding.bulk_answer to pukar_department
        using (office_id = forwarding.current_office()) with check (office_id = forwarding.current_office());
      create policy own_bulk_item on forwarding.bulk_answer_item to pukar_department
        using (office_id = forwarding.current_office()) with check (office_id = forwarding.current_office());
      create policy owner_bulk on forwarding.bulk_answer to pukar_owner using (true);
      -- Who looks is seen by whoever sees the ticket: its policies decide.
      create policy of_ticket on forwarding.looking to pukar_department
        using (exists (select 1 from forwarding.forwarded_ticket t where t.reference = looking.reference))
        with check (office_id = forwarding.current_office() and exists (select 1 from forwarding.forwarded_ticket t where t.reference = looking.reference));

      -- Which offices have an answer whose time to take it back is over: asked before an office is named.
      create function forwarding.bulk_answers_due(at_time timestamptz) returns table (id uuid, office_id uuid, officer_id uuid)
        language sql stable security definer set search_path = '' as $$
          select id, office_id, officer_id from forwarding.bulk_answer where undone_at is null and applied_at is null and applies_at <= at_time order by applies_at limit 20 $$;
      revoke all on function forwarding.bulk_answers_due(timestamptz) from public;
      grant execute on function forwarding.bulk_answers_due(timestamptz) to pukar_department;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function forwarding.bulk_answers_due(timestamptz);
      drop table forwarding.day_off, forwarding.looking, forwarding.bulk_answer_item, forwarding.bulk_answer, forwarding.reply_template;
    `);
  }
}
