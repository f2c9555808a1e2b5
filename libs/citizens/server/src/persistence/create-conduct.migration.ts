import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks on callers, and who decided what about them. In the vault alone; what was decided is never changed, nor deleted. */
export class CreateConduct1700000000082 implements MigrationInterface {
  name = 'CreateConduct1700000000082';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vault.conduct_mark (
        id uuid primary key,
        -- One call gives one mark, however often it is sent.
        call_id uuid not null unique,
        citizen_id uuid not null,
        kind text not null,
        note_sealed bytea not null,
        state text not null default 'proposed' check (state in ('proposed', 'upheld', 'dismissed', 'appealed', 'confirmed', 'lifted')),
        marked_by uuid not null,
        marked_at timestamptz not null,
        call_at timestamptz not null,
        upheld_by uuid check (upheld_by <> marked_by),
        appealed_at timestamptz,
        evidence_held boolean not null default true
      );
      create index conduct_mark_citizen on vault.conduct_mark (citizen_id, call_at desc);
      create index conduct_mark_waiting on vault.conduct_mark (marked_at) where state in ('proposed', 'appealed');
      create index conduct_mark_decided on vault.conduct_mark (call_at desc) where state not in ('proposed', 'appealed');
      create index conduct_mark_evidence on vault.conduct_mark (call_at) where evidence_held;
      grant select, insert on vault.conduct_mark to pukar_app;
      grant update (kind, note_sealed, state, upheld_by, appealed_at, evidence_held) on vault.conduct_mark to pukar_app;

      create table vault.conduct_decision (
        id uuid primary key,
        mark_id uuid not null references vault.conduct_mark,
        what text not null check (what in ('propose', 'complete', 'uphold', 'dismiss', 'appeal', 'confirm', 'lift')),
        by_kind text not null check (by_kind in ('agent', 'supervisor', 'caller')),
        by_id uuid,
        words_sealed bytea not null,
        at timestamptz not null
      );
      create unique index conduct_decision_once on vault.conduct_decision (mark_id, what) where what <> 'complete';
      create index conduct_decision_mark on vault.conduct_decision (mark_id, at);
      create index conduct_decision_at on vault.conduct_decision (at desc);
      grant select, insert on vault.conduct_decision to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vault.conduct_decision, vault.conduct_mark');
  }
}
