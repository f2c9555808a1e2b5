import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A forwarded ticket is one turn of one office: who of it has it, what was said and proposed, and why another office has it now. */
export class TurnsAndActs1700000000126 implements MigrationInterface {
  name = 'TurnsAndActs1700000000126';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forwarding.forwarded_ticket
        add column task text not null default 'answer' check (task in ('answer', 'decide-transfer', 'decide-closing', 'write-order')),
        add column assigned_to uuid,
        add column place_code text,
        add column for_department text,
        add column act_by timestamptz,
        add column ended_at timestamptz,
        add column proposal text check (proposal in ('transfer', 'closing')),
        add column waiting_until timestamptz,
        add column clarifications integer not null default 0,
        add column interim_day date,
        add column transfers integer not null default 0,
        add column reopenings integer not null default 0,
        add column is_settled boolean not null default false,
        add column passed_because text check (passed_because in ('late', 're-opened', 'transferred', 'ordered', 'decided')),
        add column former jsonb not null default '[]',
        add column to_decide jsonb,
        drop constraint forwarded_climbed,
        drop constraint forwarded_ticket_state_check,
        add constraint forwarded_ticket_state_check check (state in ('received', 'assigned', 'resolved', 'passed-on', 'over')),
        add constraint forwarded_assigned check (state <> 'assigned' or assigned_to is not null);

      create policy owner_ticket on forwarding.forwarded_ticket to pukar_owner using (true);
      update forwarding.forwarded_ticket set act_by = due_at, for_department = (select o.department_code from forwarding.office o where o.id = office_id), ended_at = resolved_at, assigned_to = officer_id, reopenings = level - 1, state = case when state = 'received' then 'assigned' else state end;
      drop policy owner_ticket on forwarding.forwarded_ticket;
      alter table forwarding.forwarded_ticket
        alter column act_by set not null,
        add constraint forwarded_ended check ((ended_at is null) = (state in ('received', 'assigned')));

      drop index forwarding.forwarded_inbox, forwarding.forwarded_resolved;
      create index forwarded_in_hand on forwarding.forwarded_ticket (office_id, act_by, reference) where state in ('received', 'assigned');
      create index forwarded_of_officer on forwarding.forwarded_ticket (assigned_to, act_by, reference) where state in ('received', 'assigned');
      create index forwarded_ended on forwarding.forwarded_ticket (office_id, ended_at desc, reference desc) where state in ('resolved', 'passed-on', 'over');
      create index forwarded_came on forwarding.forwarded_ticket (office_id, received_at);

      grant update (assigned_to, ended_at, proposal, waiting_until, clarifications, interim_day, passed_because) on forwarding.forwarded_ticket to pukar_department;
    `);
    await runner.query(ACTS);
    await runner.query(SIGHT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy ticket_in_sight on forwarding.forwarded_ticket;
      drop policy history_in_sight on forwarding.forwarded_history;
      create policy own_ticket on forwarding.forwarded_ticket for select to pukar_department using (office_id = forwarding.current_office());
      create policy own_history on forwarding.forwarded_history for select to pukar_department using (office_id = forwarding.current_office());
      drop table forwarding.act;
      drop index forwarding.forwarded_in_hand, forwarding.forwarded_of_officer, forwarding.forwarded_ended, forwarding.forwarded_came;
      alter table forwarding.forwarded_ticket
        drop column task, drop column assigned_to, drop column place_code, drop column for_department, drop column act_by, drop column ended_at, drop column proposal, drop column waiting_until,
        drop column clarifications, drop column interim_day, drop column transfers, drop column reopenings, drop column is_settled, drop column passed_because, drop column former, drop column to_decide;
    `);
  }
}

/** What officers said and decided, row by row; none is changed. It names a forwarded ticket and never the citizen's. */
const ACTS = `
  create table forwarding.act (
    id uuid primary key,
    forwarded_id uuid not null,
    office_id uuid not null,
    by_officer uuid,
    at timestamptz not null,
    kind text not null,
    text text,
    day date,
    department text,
    officer_id uuid,
    reason_code text,
    evidence uuid[] not null default '{}'
  );
  create index act_of_forwarded on forwarding.act (forwarded_id, at);
  grant select, insert on forwarding.act to pukar_app, pukar_department;
  alter table forwarding.act enable row level security, force row level security;
  create policy app_act on forwarding.act to pukar_app using (true) with check (true);
  create policy act_in_sight on forwarding.act for select to pukar_department using (office_id = any ((select forwarding.offices_in_sight())::uuid[]));
  create policy own_act_add on forwarding.act for insert to pukar_department with check (office_id = forwarding.current_office());
`;

/** Changing stays with the own office (own_ticket_change, own_history_add). */
const SIGHT = `
  drop policy own_ticket on forwarding.forwarded_ticket;
  drop policy own_history on forwarding.forwarded_history;
  create policy ticket_in_sight on forwarding.forwarded_ticket for select to pukar_department using (office_id = any ((select forwarding.offices_in_sight())::uuid[]));
  create policy history_in_sight on forwarding.forwarded_history for select to pukar_department using (office_id = any ((select forwarding.offices_in_sight())::uuid[]));
`;
