import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content with an owner and a day by which it is looked at again; and a number that grows with each change, so that every process notices. */
export class KeepContent1700000000093 implements MigrationInterface {
  name = 'KeepContent1700000000093';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table directory.entry drop constraint entry_kind_check;
      alter table directory.entry
        add constraint entry_kind_check check (kind in ('department', 'category', 'place', 'holiday', 'action', 'emergency-number', 'scheme', 'facility', 'office', 'post', 'notice', 'survey')),
        add column owner text,
        add column review_on date,
        add column texts jsonb,
        add column is_retired boolean not null default false,
        add column version integer not null default 1,
        add column changed_at timestamptz,
        add column changed_by uuid;
      update directory.entry set owner = 'GAD', review_on = current_date + 365 where kind in ('holiday', 'emergency-number');
      alter table directory.entry add constraint entry_has_owner check (kind in ('department', 'category', 'place', 'action') or (owner is not null and review_on is not null));
      revoke delete on directory.entry from pukar_app;

      create table directory.revision (is_one boolean primary key default true check (is_one), number bigint not null);
      insert into directory.revision (number) values (1);
      grant select, update on directory.revision to pukar_app;

      create function directory.note_change() returns trigger language plpgsql as $$
      begin
        update directory.revision set number = number + 1;
        return null;
      end $$;
      create trigger entry_changed after insert or update or delete on directory.entry for each statement execute function directory.note_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger entry_changed on directory.entry;
      drop function directory.note_change();
      drop table directory.revision;
      delete from directory.entry where kind in ('scheme', 'facility', 'office', 'post', 'notice', 'survey');
      alter table directory.entry drop constraint entry_kind_check, drop constraint entry_has_owner,
        add constraint entry_kind_check check (kind in ('department', 'category', 'place', 'holiday', 'action', 'emergency-number')),
        drop column owner, drop column review_on, drop column texts, drop column is_retired, drop column version, drop column changed_at, drop column changed_by;
      grant delete on directory.entry to pukar_app;
    `);
  }
}
