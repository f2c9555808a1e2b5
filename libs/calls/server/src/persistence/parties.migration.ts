import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is in a conversation besides its caller and its agent; and callers who wait again after they have talked. */
export class Parties1700000000231 implements MigrationInterface {
  name = 'Parties1700000000231';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calls.party (
        -- The label of its line; of a colleague who is consulted also their claim.
        id uuid primary key,
        call_id uuid not null,
        role text not null check (role in ('consulted', 'third', 'listening', 'whispering', 'barging')),
        person_id uuid,
        contact text,
        name text not null,
        asked_by uuid not null,
        asked_at timestamptz not null,
        note text,
        rank integer not null default 1,
        -- Committed before the carrier is asked for a line: none is asked for twice.
        dial_began_at timestamptz,
        carrier_sid text unique,
        answered_at timestamptz,
        joined_at timestamptz,
        -- The caller was let in to the two.
        with_caller_at timestamptz,
        -- How the carrier was last told that a supervisor takes part.
        told_role text,
        looked_at timestamptz,
        ended_at timestamptz,
        ended_as text,
        line_status text,
        check ((person_id is null) <> (contact is null))
      );
      create index party_call on calls.party (call_id, asked_at);
      create index party_open on calls.party (asked_at) where ended_at is null;
      create unique index one_guest_per_call on calls.party (call_id) where ended_at is null and role in ('consulted', 'third');
      create unique index one_monitored_call_per_person on calls.party (person_id) where ended_at is null and role in ('listening', 'whispering', 'barging');
      grant select, insert, update on calls.party to pukar_app;

      alter table calls.call
        add column parties_version integer not null default 0,
        -- They have talked, and wait for another agent since then.
        add column waiting_again_since timestamptz,
        add column waiting_again_because text check (waiting_again_because in ('transfer', 'agent-lost')),
        add column transfer_note text,
        -- Another agent has the call, and the lines are not put right yet.
        add column handing_over_since timestamptz;
      create index call_waiting_again on calls.call (waiting_again_since) where waiting_again_since is not null and ended_at is null;
      create index call_handing_over on calls.call (handing_over_since) where handing_over_since is not null;
      alter table calls.conference add column is_past boolean not null default false;

      -- A third party is counted as any number that we dial; a call may have several, one after the other.
      alter table calls.dial drop constraint dial_party_check;
      alter table calls.dial add constraint dial_party_check check (party in ('first', 'second') or length(party) = 36);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from calls.dial where length(party) = 36;
      alter table calls.dial drop constraint dial_party_check;
      alter table calls.dial add constraint dial_party_check check (party in ('first', 'second'));
      alter table calls.conference drop column is_past;
      alter table calls.call drop column parties_version, drop column waiting_again_since, drop column waiting_again_because, drop column transfer_note, drop column handing_over_since;
      drop table calls.party;
    `);
  }
}
