import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages of every step: urgent or not, about a day where the step names one, dropped on purpose with a reason, and counted
 * for each citizen and day under a hash that is another one every day: no row says which messages went to one person.
 * And what a deployment has registered with the operators, or words otherwise.
 */
export class MessagesOfEveryStep1700000000140 implements MigrationInterface {
  name = 'MessagesOfEveryStep1700000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table messaging.message drop constraint message_state_check;
      alter table messaging.message
        add constraint message_state_check check (state in ('queued', 'sending', 'sent', 'delivered', 'failed', 'dropped')),
        add column is_urgent boolean not null default false,
        add column about_day date,
        add column counted_on date;
      update messaging.message set is_urgent = true where template = 'registered';
      create index message_of_ticket on messaging.message (ticket_id, created_at, id) where ticket_id is not null;
      drop index messaging.message_ticket;

      create table messaging.day_count (
        day date not null,
        citizen_of_day bytea not null,
        sent integer not null check (sent > 0),
        primary key (day, citizen_of_day)
      );
      grant select, insert, update, delete on messaging.day_count to pukar_app;

      create table messaging.template (
        name text not null,
        language text not null,
        dlt_template_id text,
        text text,
        version integer not null,
        changed_by uuid not null,
        changed_at timestamptz not null,
        primary key (name, language)
      );
      grant select, insert, update on messaging.template to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table messaging.template;
      drop table messaging.day_count;
      update messaging.message set state = 'failed' where state = 'dropped';
      create index message_ticket on messaging.message (ticket_id);
      drop index messaging.message_of_ticket;
      alter table messaging.message drop column is_urgent, drop column about_day, drop column counted_on, drop constraint message_state_check;
      alter table messaging.message add constraint message_state_check check (state in ('queued', 'sending', 'sent', 'delivered', 'failed'));
    `);
  }
}
