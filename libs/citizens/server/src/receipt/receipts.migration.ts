import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrong codes of receipts, and in which calls a citizen of whom no number is known showed whose ticket it is. The codes themselves are kept nowhere. */
export class Receipts1700000000190 implements MigrationInterface {
  name = 'Receipts1700000000190';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vault.receipt_try (
        ticket_id uuid primary key,
        failures integer not null,
        since timestamptz not null,
        -- Of all time: they never count less.
        ever integer not null
      );
      create table vault.receipt_proof (
        call_id uuid not null,
        ticket_id uuid not null,
        agent_id uuid not null,
        -- What was shown: the code of the receipt, or name and address.
        by text not null check (by in ('code', 'name-and-address')),
        at timestamptz not null,
        primary key (call_id, ticket_id)
      );
      grant select, insert, update on vault.receipt_try to pukar_app;
      grant select, insert on vault.receipt_proof to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vault.receipt_proof, vault.receipt_try');
  }
}
