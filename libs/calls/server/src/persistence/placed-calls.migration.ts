import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls that an agent asked for, and the second party that a bridge brings in. */
export class PlacedCalls1700000000063 implements MigrationInterface {
  name = 'PlacedCalls1700000000063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calls.call add column placed_by uuid;
      create index call_bridges on calls.call (talking_at) where purpose = 'bridge' and ended_at is null;

      -- A bridge is one call with one outcome; its second line is this.
      create table calls.second_party (
        call_id uuid primary key,
        dial_began_at timestamptz,
        carrier_sid text unique,
        answered_at timestamptz,
        ended_at timestamptz,
        line_status text,
        refusal text
      );
      create index second_party_open on calls.second_party (dial_began_at) where ended_at is null;
      grant select, insert, update on calls.second_party to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table calls.second_party;
      drop index calls.call_bridges;
      alter table calls.call drop column placed_by;
    `);
  }
}
