import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `('registered', 'on-its-way', 'forwarded', 'reopened', 'order-due')`;
/** The highest level of each kind, as `highestLevelOf` of the domain says. */
const HIGHEST = `case kind when 'suggestion' then 2 when 'thanks' then 1 when 'information' then 1 else 5 end`;
/** About how many working days there were between two instants: tickets from before knew only the instants. */
const DAYS = (from: string): string => `(select greatest(1, count(*)) from generate_series(${from}::date + 1, due_at::date, interval '1 day') day where extract(isodow from day) < 6)`;

/** A ticket's whole life: climbing, pauses, transfers, orders, withdrawal and merging. What a sweep looks for has an index with nothing else in it. */
export class LifecycleOfTickets1700000000111 implements MigrationInterface {
  name = 'LifecycleOfTickets1700000000111';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table grievances.ticket drop constraint ticket_state_check, drop constraint ticket_climbed;
      alter table grievances.ticket
        add column climbs_at timestamptz, add column promise jsonb, add column turn jsonb,
        add column warns_at timestamptz, add column warned_at timestamptz,
        add column pauses jsonb not null default '[]', add column pause_until timestamptz,
        add column transfers integer not null default 0 check (transfers between 0 and 3),
        add column is_placed_by_head boolean not null default false,
        add column merged_into uuid references grievances.ticket;
      update grievances.ticket set climbs_at = due_at, warns_at = due_at - interval '1 day',
        promise = jsonb_build_object('since', registered_at, 'workingDays', ${DAYS('registered_at')}, 'until', due_at),
        turn = jsonb_build_object('since', registered_at, 'workingDays', ${DAYS('registered_at')}, 'until', due_at)
        where reopenings = 0;
      update grievances.ticket set climbs_at = due_at, warns_at = due_at - interval '1 day',
        promise = jsonb_build_object('since', stage_since, 'workingDays', ${DAYS('stage_since')}, 'until', due_at),
        turn = jsonb_build_object('since', stage_since, 'workingDays', ${DAYS('stage_since')}, 'until', due_at)
        where reopenings > 0;
      alter table grievances.ticket
        alter column climbs_at set not null, alter column promise set not null, alter column turn set not null, alter column warns_at set not null,
        add constraint ticket_state_check check (state in ('registered', 'on-its-way', 'forwarded', 'resolved', 'reopened', 'order-due', 'closed', 'withdrawn')),
        add constraint ticket_level check (level between 1 + reopenings and 5),
        -- The clocks of a ticket stand still only while an office that asked something has it.
        add constraint ticket_paused check (pause_until is null or state = 'forwarded'),
        add constraint ticket_merged check (merged_into is null or (state = 'closed' and merged_into <> id)),
        add column has_clock boolean not null generated always as (state in ${OPEN} and kind not in ('thanks', 'information')) stored,
        add column climbs boolean not null generated always as (state in ${OPEN} and state <> 'order-due' and level < ${HIGHEST}) stored;
      drop index grievances.ticket_due;
      create index ticket_due on grievances.ticket (due_at) where state in ${OPEN};
      create index ticket_climbs on grievances.ticket (climbs_at, id) where climbs;
      create index ticket_warns on grievances.ticket (warns_at, id) where has_clock and warned_at is null;
      create index ticket_pause on grievances.ticket (pause_until, id) where pause_until is not null;
      create index ticket_window on grievances.ticket (resolved_at, id) where state = 'resolved';
      create index ticket_merged on grievances.ticket (merged_into) where merged_into is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table grievances.ticket drop column climbs, drop column has_clock, drop constraint ticket_level, drop constraint ticket_paused, drop constraint ticket_merged, drop constraint ticket_state_check;
      drop index grievances.ticket_window;
      alter table grievances.ticket drop column climbs_at, drop column promise, drop column turn, drop column warns_at, drop column warned_at, drop column pauses, drop column pause_until,
        drop column transfers, drop column is_placed_by_head, drop column merged_into;
    `);
  }
}
