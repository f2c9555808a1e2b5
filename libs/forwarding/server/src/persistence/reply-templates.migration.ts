import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Departments change their own ready replies; every version is kept and none is changed. */
export class ReplyTemplates1700000000184 implements MigrationInterface {
  name = 'ReplyTemplates1700000000184';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forwarding.reply_template
        add column version integer not null default 1,
        add column changed_at timestamptz not null default now(),
        add column retired_at timestamptz;
      create unique index reply_template_name on forwarding.reply_template (department_code, language, action_code, lower(name)) where retired_at is null and department_code is not null;
      create table forwarding.reply_template_version (
        template_id uuid not null,
        version integer not null,
        department_code text not null,
        action_code text not null,
        language text not null,
        name text not null,
        text text not null,
        is_retired boolean not null,
        at timestamptz not null,
        by_officer uuid,
        by_post_en text,
        by_post_hi text,
        primary key (template_id, version)
      );
      grant insert on forwarding.reply_template to pukar_department;
      grant update (action_code, language, name, text, version, changed_at, retired_at) on forwarding.reply_template to pukar_department;
      grant select, insert on forwarding.reply_template_version to pukar_department;
      alter table forwarding.reply_template_version enable row level security, force row level security;

      create function forwarding.current_department() returns text language sql stable security definer set search_path = '' as $$
        select department_code from forwarding.office where id = nullif(current_setting('pukar.office', true), '')::uuid $$;
      revoke all on function forwarding.current_department() from public;
      grant execute on function forwarding.current_department() to pukar_department;
      create policy own_template_add on forwarding.reply_template for insert to pukar_department with check (department_code = (select forwarding.current_department()));
      create policy own_template_change on forwarding.reply_template for update to pukar_department
        using (department_code = (select forwarding.current_department())) with check (department_code = (select forwarding.current_department()));
      create policy own_version on forwarding.reply_template_version for select to pukar_department using (department_code = (select forwarding.current_department()));
      create policy own_version_add on forwarding.reply_template_version for insert to pukar_department with check (department_code = (select forwarding.current_department()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table forwarding.reply_template_version;
      drop policy own_template_add on forwarding.reply_template;
      drop policy own_template_change on forwarding.reply_template;
      drop function forwarding.current_department();
      revoke insert on forwarding.reply_template from pukar_department;
      revoke update (action_code, language, name, text, version, changed_at, retired_at) on forwarding.reply_template from pukar_department;
      drop index forwarding.reply_template_name;
      alter table forwarding.reply_template drop column version, drop column changed_at, drop column retired_at;
    `);
  }
}
