import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where words stand in redacted statements: for each office and word (the number of its key) the seconds in which tickets with
 * it came, in blocks that do not overlap. It only says where to look: what is found is read, under its policy, before it is shown.
 */
export class Search1700000000390 implements MigrationInterface {
  name = 'Search1700000000390';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BLOCKS);
    await runner.query(ADDING);
    await runner.query(NOTING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger note_statement on forwarding.forwarded_ticket;
      drop function forwarding.note_statement(), forwarding.add_to_search(uuid, integer, integer[]);
      drop table forwarding.search_to_do, forwarding.search_filled, forwarding.search_word, forwarding.search_block;
    `);
  }
}

/** `came_at`: seconds since the epoch, rising. A block is written in place: no index is over what changes. */
const BLOCKS = `
  create table forwarding.search_block (
    office_id uuid not null,
    word integer not null,
    first_at integer not null,
    came_at integer[] not null,
    primary key (office_id, word, first_at)
  ) with (fillfactor = 80);
  -- The words of a department, for those who mistype one.
  create table forwarding.search_word (
    department_code text not null,
    word integer not null,
    primary key (department_code, word)
  );
  -- What came, changed or went since the worker looked last.
  create table forwarding.search_to_do (
    id bigint generated always as identity primary key,
    office_id uuid not null,
    came_at timestamptz not null,
    is_taken_out boolean not null
  );
  -- How far tickets from before there was a search are taken in, office by office.
  create table forwarding.search_filled (
    office_id uuid primary key,
    up_to timestamptz not null default '-infinity',
    is_done boolean not null default false
  );
  alter table forwarding.search_block enable row level security, force row level security;
  alter table forwarding.search_word enable row level security, force row level security;
  create policy app_search_block on forwarding.search_block to pukar_app using (true) with check (true);
  create policy app_search_word on forwarding.search_word to pukar_app using (true) with check (true);
  create policy search_in_sight on forwarding.search_block for select to pukar_department using (office_id = any ((select forwarding.offices_in_sight())::uuid[]));
  create policy words_of_department on forwarding.search_word for select to pukar_department
    using (department_code = (select coalesce(o.department_code, '') from forwarding.office o where o.id = (select forwarding.current_office())));
  grant select, insert, update, delete on forwarding.search_block to pukar_app;
  grant select, insert on forwarding.search_word to pukar_app;
  grant select, insert, delete on forwarding.search_to_do to pukar_app;
  grant select, insert, update on forwarding.search_filled to pukar_app;
  grant select on forwarding.search_block, forwarding.search_word to pukar_department;
  insert into forwarding.search_filled (office_id) select id from forwarding.office;
`;

/** Puts rising seconds where they belong. One writer at a time: the worker holds a lock. Adding again changes nothing. */
const ADDING = `
  create function forwarding.add_to_search(of_office uuid, of_word integer, seconds integer[]) returns void language plpgsql set search_path = pg_catalog as $$
  declare
    most constant integer := 256;
    block record;
    ends integer;
    part integer[];
    whole integer[];
    keeps integer;
  begin
    while cardinality(seconds) > 0 loop
      select b.first_at, b.came_at into block from forwarding.search_block b
        where b.office_id = of_office and b.word = of_word and b.first_at <= seconds[1] order by b.first_at desc limit 1;
      select min(b.first_at) into ends from forwarding.search_block b where b.office_id = of_office and b.word = of_word and b.first_at > seconds[1];
      part := case when ends is null then seconds else array(select s from unnest(seconds) s where s < ends order by s) end;
      if block.first_at is null or (seconds[1] > block.came_at[cardinality(block.came_at)] and cardinality(block.came_at) >= most) then
        part := part[1:most];
        insert into forwarding.search_block (office_id, word, first_at, came_at) values (of_office, of_word, part[1], part);
      elsif seconds[1] > block.came_at[cardinality(block.came_at)] then
        part := part[1:most - cardinality(block.came_at)];
        update forwarding.search_block b set came_at = block.came_at || part where b.office_id = of_office and b.word = of_word and b.first_at = block.first_at;
      else
        whole := array(select distinct s from unnest(block.came_at || part) s order by s);
        keeps := case when cardinality(whole) > 2 * most then cardinality(whole) / 2 else cardinality(whole) end;
        update forwarding.search_block b set came_at = whole[1:keeps] where b.office_id = of_office and b.word = of_word and b.first_at = block.first_at and b.came_at <> whole;
        if keeps < cardinality(whole) then insert into forwarding.search_block (office_id, word, first_at, came_at) values (of_office, of_word, whole[keeps + 1], whole[keeps + 1:]); end if;
      end if;
      seconds := seconds[cardinality(part) + 1:];
    end loop;
  end $$;
  revoke all on function forwarding.add_to_search(uuid, integer, integer[]) from public;
  grant execute on function forwarding.add_to_search(uuid, integer, integer[]) to pukar_app;
`;

/** Every way by which a statement comes, changes or goes is noted by the database itself. */
const NOTING = `
  create function forwarding.note_statement() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  begin
    if tg_op <> 'INSERT' then insert into forwarding.search_to_do (office_id, came_at, is_taken_out) values (old.office_id, old.received_at, true); end if;
    if tg_op <> 'DELETE' then insert into forwarding.search_to_do (office_id, came_at, is_taken_out) values (new.office_id, new.received_at, false); end if;
    return null;
  end $$;
  revoke all on function forwarding.note_statement() from public;
  create trigger note_statement after insert or delete or update of statement, office_id, received_at on forwarding.forwarded_ticket for each row execute function forwarding.note_statement();
`;
