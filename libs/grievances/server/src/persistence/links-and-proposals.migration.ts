import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tickets that have to do with each other, for the helpline alone; and outages that agents propose, which supervisors open. */
export class LinksAndProposals1700000000188 implements MigrationInterface {
  name = 'LinksAndProposals1700000000188';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table grievances.ticket_link (
        -- The smaller id is one: a pair is linked once, whichever way round.
        one uuid not null references grievances.ticket,
        other uuid not null references grievances.ticket,
        reason text not null check (reason in ('same-cause', 'same-work', 'follows', 'said-together')),
        linked_by uuid not null,
        linked_at timestamptz not null,
        unlinked_by uuid,
        unlinked_at timestamptz,
        primary key (one, other),
        check (one < other),
        check ((unlinked_by is null) = (unlinked_at is null))
      );
      create index ticket_link_other on grievances.ticket_link (other) where unlinked_at is null;

      create table grievances.incident_proposal (
        id uuid primary key,
        category_code text not null,
        place_code text not null,
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        decided_by uuid,
        decided_at timestamptz,
        incident_id uuid references grievances.incident,
        check ((decided_by is null) = (decided_at is null)),
        check (incident_id is null or decided_at is not null)
      );
      -- However many agents see the same: one waits.
      create unique index incident_proposal_open on grievances.incident_proposal (category_code, place_code) where decided_at is null;

      alter table grievances.incident add column notice text;
      create index ticket_merged_since on grievances.ticket (merged_into, registered_at) where merged_into is not null;
      drop index grievances.ticket_merged;
      grant select, insert, update on grievances.ticket_link, grievances.incident_proposal to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ticket_merged on grievances.ticket (merged_into) where merged_into is not null;
      drop index grievances.ticket_merged_since;
      alter table grievances.incident drop column notice;
      drop table grievances.incident_proposal;
      drop table grievances.ticket_link;
    `);
  }
}
