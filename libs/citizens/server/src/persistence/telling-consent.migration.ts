import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom we may tell of schemes, and who was told of what: known to the vault alone. */
export class TellingConsent1700000000086 implements MigrationInterface {
  name = 'TellingConsent1700000000086';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vault.telling_consent (
        citizen_id uuid primary key,
        by_call boolean not null,
        by_sms boolean not null,
        language text not null,
        place_code text,
        asked_how text not null check (asked_how in ('agent', 'keypad')),
        asked_at timestamptz not null,
        withdrawn_at timestamptz,
        constraint withdrawn_is_none check (withdrawn_at is null or not (by_call or by_sms))
      );
      create index telling_consent_place on vault.telling_consent (place_code, citizen_id) where withdrawn_at is null;
      create table vault.telling (
        telling_id uuid primary key,
        announcement_id uuid not null,
        citizen_id uuid not null,
        created_at timestamptz not null,
        unique (announcement_id, citizen_id)
      );
      create index telling_citizen on vault.telling (citizen_id, created_at);
      grant select, insert, update on vault.telling_consent to pukar_app;
      grant select, insert on vault.telling to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vault.telling; drop table vault.telling_consent');
  }
}
