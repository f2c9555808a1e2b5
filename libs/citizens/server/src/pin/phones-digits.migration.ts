import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The four digits that citizens choose for their phones, their guessing, and the words of what was spoken and written down. */
export class PhonesDigits1700000000097 implements MigrationInterface {
  name = 'PhonesDigits1700000000097';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vault.phone_pin (
        citizen_id uuid primary key,
        key_id text not null,
        salt bytea not null,
        hash bytea not null,
        chosen_at timestamptz not null
      );
      -- The first of two entries, for some minutes. The turn is the carrier's request that it was keyed in: heard again, it is answered again.
      create table vault.pin_pending (
        call_sid text primary key,
        citizen_id uuid not null,
        key_id text not null,
        salt bytea not null,
        hash bytea not null,
        turn bytea not null,
        at timestamptz not null,
        kept_at timestamptz
      );
      create index pin_pending_at on vault.pin_pending (at);
      create table vault.pin_try (
        guarded bytea primary key,
        failures integer not null,
        since timestamptz not null,
        ends_at timestamptz not null,
        turn bytea not null
      );
      create index pin_try_ends on vault.pin_try (ends_at);
      grant select, insert, update, delete on vault.phone_pin, vault.pin_pending, vault.pin_try to pukar_app;

      -- Whose a spoken statement is that an agent writes down: work like a call, and none.
      alter table vault.caller add column is_call boolean not null default true;
      create table vault.spoken_words (
        spoken_id uuid primary key,
        ticket_id uuid not null,
        statement_sealed bytea not null,
        written_at timestamptz not null
      );
      create index spoken_words_ticket on vault.spoken_words (ticket_id);
      grant select, insert on vault.spoken_words to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vault.phone_pin, vault.pin_pending, vault.pin_try, vault.spoken_words; alter table vault.caller drop column is_call');
  }
}
