import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Offices lie below others, officers have roles, and rules assign. An office sees itself and what lies below it, never what
 * lies above: so a complaint against the staff of a place, which goes to the office above, cannot be seen there.
 */
export class OfficesTree1700000000125 implements MigrationInterface {
  name = 'OfficesTree1700000000125';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forwarding.office add column parent_id uuid references forwarding.office;
      create index office_parent on forwarding.office (parent_id);
      create policy owner_office on forwarding.office to pukar_owner using (true);

      alter table forwarding.officer
        add column role text check (role in ('lme', 'gro', 'escalation', 'head', 'desk')),
        drop constraint officer_level_check, add constraint officer_level_check check (level between 1 and 5),
        drop constraint officer_office_id_level_key;
      create index officer_of_office on forwarding.officer (office_id, level);
      update forwarding.officer p set role = case when o.code = 'HELPLINE-DESK' then 'desk' when p.level = 1 then 'lme' when p.level = 2 then 'gro' else 'escalation' end
        from forwarding.office o where o.id = p.office_id;
      alter table forwarding.officer alter column role set not null;
      grant select (role) on forwarding.officer to pukar_department;

      create table forwarding.assignment_rule (
        id uuid primary key,
        office_id uuid not null references forwarding.office,
        officer_id uuid not null references forwarding.officer,
        category_code text,
        place_code text,
        ended_at timestamptz
      );
      create index assignment_rule_of_office on forwarding.assignment_rule (office_id) where ended_at is null;
      grant select, insert, update on forwarding.assignment_rule to pukar_app;
      insert into forwarding.assignment_rule (id, office_id, officer_id)
        select gen_random_uuid(), p.office_id, p.id from forwarding.officer p where p.level = 1;
    `);
    await runner.query(CLOSURE);
    await runner.query(SIGHT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy office_in_sight on forwarding.office;
      drop policy officer_in_sight on forwarding.officer;
      create policy own_office on forwarding.office for select to pukar_department using (id = forwarding.current_office());
      create policy own_officer on forwarding.officer for select to pukar_department using (office_id = forwarding.current_office());
      drop function forwarding.session_of(bytea, timestamptz);
      create function forwarding.session_of(token bytea, at_time timestamptz) returns table (officer_id uuid, office_id uuid)
        language sql stable security definer set search_path = '' as $$
          select officer_id, office_id from forwarding.officer_session where token_hash = token and ended_at is null and expires_at > at_time $$;
      revoke all on function forwarding.session_of(bytea, timestamptz) from public;
      grant execute on function forwarding.session_of(bytea, timestamptz) to pukar_department;
      drop function forwarding.offices_in_sight();
      drop trigger office_tree on forwarding.office;
      drop function forwarding.rebuild_office_below();
      drop table forwarding.office_below, forwarding.assignment_rule;
      alter table forwarding.officer drop column role;
      alter table forwarding.office drop column parent_id;
      drop policy owner_office on forwarding.office;
    `);
  }
}

/** Every office with itself and all that lies below it, kept by the database itself. */
const CLOSURE = `
  create table forwarding.office_below (office_id uuid not null, below_id uuid not null, primary key (office_id, below_id));
  create index office_above on forwarding.office_below (below_id);
  grant select on forwarding.office_below to pukar_app;
  create function forwarding.rebuild_office_below() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    delete from forwarding.office_below;
    insert into forwarding.office_below
      with recursive tree (office_id, below_id) as (
        select id, id from forwarding.office
        union
        select tree.office_id, o.id from tree join forwarding.office o on o.parent_id = tree.below_id
      ) select office_id, below_id from tree;
    return null;
  end $$;
  create trigger office_tree after insert or update of parent_id on forwarding.office for each statement execute function forwarding.rebuild_office_below();
  insert into forwarding.office_below select id, id from forwarding.office;
`;

/** One question for each statement, not for each row: see the (select …) in the policies. */
const SIGHT = `
  create function forwarding.offices_in_sight() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(below_id), '{}') from forwarding.office_below where office_id = nullif(current_setting('pukar.office', true), '')::uuid $$;
  drop function forwarding.session_of(bytea, timestamptz);
  create function forwarding.session_of(token bytea, at_time timestamptz) returns table (officer_id uuid, office_id uuid, role text)
    language sql stable security definer set search_path = '' as $$
      select s.officer_id, s.office_id, p.role from forwarding.officer_session s join forwarding.officer p on p.id = s.officer_id
      where s.token_hash = token and s.ended_at is null and s.expires_at > at_time $$;
  revoke all on function forwarding.rebuild_office_below(), forwarding.offices_in_sight(), forwarding.session_of(bytea, timestamptz) from public;
  grant execute on function forwarding.offices_in_sight(), forwarding.session_of(bytea, timestamptz) to pukar_department;
  drop policy own_office on forwarding.office;
  drop policy own_officer on forwarding.officer;
  create policy office_in_sight on forwarding.office for select to pukar_department using (id = any ((select forwarding.offices_in_sight())::uuid[]));
  create policy officer_in_sight on forwarding.officer for select to pukar_department using (office_id = any ((select forwarding.offices_in_sight())::uuid[]));
`;
