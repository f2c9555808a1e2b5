import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tickets about the same thing are found by category and place; and what many people call about at once has a row of its own. */
export class AlikeTickets1700000000158 implements MigrationInterface {
  name = 'AlikeTickets1700000000158';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ticket_alike on grievances.ticket (category_code, place_code, registered_at desc)
        where merged_into is null and state in ('registered', 'on-its-way', 'forwarded', 'reopened') and kind in ('grievance', 'demand');

      create table grievances.incident (
        id uuid primary key,
        category_code text not null,
        place_codes text[] not null check (cardinality(place_codes) > 0),
        since timestamptz not null,
        expected_end timestamptz,
        -- What callers are told, by language.
        words jsonb not null,
        -- The first that was joined: its answer is the answer of all that follow.
        lead_ticket_id uuid references grievances.ticket,
        opened_by uuid not null,
        opened_at timestamptz not null,
        ended_by uuid,
        ended_at timestamptz
      );
      create index incident_open on grievances.incident (category_code) where ended_at is null;
      grant select, insert, update on grievances.incident to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table grievances.incident; drop index grievances.ticket_alike');
  }
}
