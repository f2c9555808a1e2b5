import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts of the floor, and what supervisors tell the desks. */
export class Board1700000000260 implements MigrationInterface {
  name = 'Board1700000000260';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One that was never raised goes when its figure is below its limit again; one that was stays for good.
      create table acd.alert (
        id uuid primary key,
        kind text not null,
        about text not null default '',
        above real not null,
        measured real not null,
        over_since timestamptz not null,
        raised_at timestamptz,
        acknowledged_at timestamptz,
        acknowledged_by uuid,
        cleared_at timestamptz
      );
      create unique index alert_standing on acd.alert (kind, about) where cleared_at is null;
      create index alert_raised on acd.alert (raised_at desc, id) where raised_at is not null;
      grant select, insert, update, delete on acd.alert to pukar_app;

      create table acd.told (
        id uuid primary key,
        text text not null,
        to_agent uuid,
        told_by uuid not null,
        told_at timestamptz not null,
        until timestamptz not null,
        ended_at timestamptz
      );
      create index told_until on acd.told (until) where ended_at is null;
      create table acd.told_seen (
        told_id uuid not null references acd.told,
        agent_id uuid not null,
        seen_at timestamptz not null,
        primary key (told_id, agent_id)
      );
      grant select, insert, update on acd.told to pukar_app;
      grant select, insert on acd.told_seen to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table acd.told_seen; drop table acd.told; drop table acd.alert;');
  }
}
