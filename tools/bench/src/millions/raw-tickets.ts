/** How long a time the tickets are spread over, and the calls of which the last are a year. */
export const YEARS_OF_TICKETS = 3;

/**
 * What everything is made of: ticket `n` of so many, the same at each loading. Offices have unequally many, as districts do; the
 * last six weeks are half unanswered, and a few from long ago are; some citizens have called hundreds of times.
 */
export const RAW_TICKETS = `
  create schema bench;
  create table bench.loaded (count bigint not null, calls bigint not null, citizens bigint not null, offices integer not null, until timestamptz not null, span interval not null, staff uuid not null, words text[] not null);
  -- Read a dozen times for each ticket: as it is, and not packed.
  alter table bench.loaded alter column words set storage plain;
  create table bench.category (department_code text, nth integer, code text, name_en text, name_hi text, primary key (department_code, nth));
  create table bench.office (nth integer primary key, office_id uuid, office_code text, officer_id uuid, post text, department_code text, place_code text, place_en text, place_hi text, categories integer);

  -- Ids lie in the order of time, as those of version 7 do.
  create function bench.id(kind integer, n bigint, at timestamptz) returns uuid language sql immutable parallel safe as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
  create function bench.chance(n bigint, salt integer) returns integer language sql immutable parallel safe as $$
    select (hashint8extended(n, salt) & 1073741823)::integer $$;
  create function bench.sealed(n bigint) returns bytea language sql immutable parallel safe as $$
    select sha256(int8send(n)) || sha256(int8send(n + 1)) || sha256(int8send(n + 2)) $$;
  create function bench.letters(n bigint) returns text language sql immutable parallel safe as $$
    select string_agg(substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1 + (n / (36 ^ place)::bigint % 36)::integer, 1), '') from generate_series(0, 5) place $$;

  create function bench.raw(first bigint, last bigint) returns table (
    n bigint, id uuid, number text, reference text, citizen bigint, registered_at timestamptz, due_at timestamptz, resolved_at timestamptz, state text, level integer, reopenings integer, transfers integer, language text, statement text,
    staff uuid, office_id uuid, office_code text, officer_id uuid, post text, department_code text, place_code text, place_en text, place_hi text, category_code text, category_en text, category_hi text
  ) language sql stable parallel safe as $$
    select t.n, bench.id(1, t.n, at), ((t.n * 48271001 + 977) % 89999999999 + 10000000000)::text, o.department_code || '-R-' || bench.letters(t.n * 7919 % 2147483629),
      case when t.n % 20 = 0 then bench.chance(t.n, 1) % 500 else bench.chance(t.n, 2) % l.citizens end,
      at, at + interval '1 day' * (3 + bench.chance(t.n, 3) % 25),
      case when s.state in ('resolved', 'closed') then least(at + interval '1 hour' * (5 + bench.chance(t.n, 4) % 700), l.until) end,
      s.state, 1 + again.n + (bench.chance(t.n, 5) % 5 = 0)::integer, again.n, (bench.chance(t.n, 6) % 12 = 0)::integer, (array['hi-IN', 'hi-IN', 'en-IN'])[1 + t.n % 3],
      said.words, l.staff, o.office_id, o.office_code, o.officer_id, o.post, o.department_code, o.place_code, o.place_en, o.place_hi, c.code, c.name_en, c.name_hi
    from generate_series(first, last) t (n) cross join bench.loaded l
      cross join lateral (select l.until - l.span * ((l.count - t.n)::float8 / l.count) as at) r
      cross join lateral (select bench.chance(t.n, 7) % 1000 as chance, at > l.until - interval '45 days' as is_recent) luck
      cross join lateral (select case when chance < 5 or (is_recent and chance < 500) then 'forwarded' when chance >= 990 then 'withdrawn' when is_recent then 'resolved' else 'closed' end as state) s
      cross join lateral (select (bench.chance(t.n, 8) % 20 = 0)::integer as n) again
      cross join lateral (select concat_ws(' ', ${Array.from({ length: 12 }, (_, nth) => `l.words[1 + bench.chance(t.n, ${20 + nth}) % cardinality(l.words)]`).join(', ')}) as words) said
      join bench.office o on o.nth = floor(power(bench.chance(t.n, 9) / 1073741824.0::float8, 1.6) * l.offices)::integer
      join bench.category c on c.department_code = o.department_code and c.nth = bench.chance(t.n, 10) % o.categories $$;
`;
