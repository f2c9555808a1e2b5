import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The inbox of the carrier's callbacks: rows whose raw form is sealed, what each changed, and how many requests were forged.
 * Every key holds the month, so that both tables can be cut into monthly partitions without a change of the code.
 */
export class CreateCarrier1700000000050 implements MigrationInterface {
  name = 'CreateCarrier1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema carrier;
      grant usage on schema carrier to pukar_app;

      create table carrier.news (
        month date not null,
        key text not null,
        kind text not null,
        sid text not null,
        came_at timestamptz not null,
        token text,
        verdict text not null default 'genuine' check (verdict = 'genuine'),
        sealed bytea not null,
        done_at timestamptz,
        primary key (month, key)
      );
      create index news_came on carrier.news (came_at desc, key);
      create index news_sid on carrier.news (sid, came_at desc);
      create index news_failed on carrier.news (came_at) where done_at is null;

      create table carrier.effect (
        id bigint generated always as identity,
        month date not null,
        key text not null,
        at timestamptz not null,
        via text not null check (via in ('carrier', 'replay')),
        effect text not null,
        primary key (month, id)
      );
      create index effect_news on carrier.effect (month, key, id);
      create index effect_name on carrier.effect (effect, at desc);

      create table carrier.forged (
        hour timestamptz not null,
        route text not null,
        requests integer not null,
        primary key (hour, route)
      );

      grant select, insert on carrier.news, carrier.effect, carrier.forged to pukar_app;
      grant update (done_at) on carrier.news to pukar_app;
      grant update (requests) on carrier.forged to pukar_app;

      -- Nothing is deleted but by age, and the age is written here: the serving role may not delete.
      create function carrier.forget_old_news() returns integer language sql security definer set search_path = pg_catalog as $$
        with gone as (
          delete from carrier.news where ctid = any (array(select ctid from carrier.news where came_at < now() - interval '14 days' order by came_at limit 10000))
          returning month, key
        ), lines as (
          delete from carrier.effect e using gone where e.month = gone.month and e.key = gone.key
        ), counts as (
          delete from carrier.forged where hour < now() - interval '14 days'
        )
        select count(*)::integer from gone
      $$;
      revoke all on function carrier.forget_old_news() from public;
      grant execute on function carrier.forget_old_news() to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema carrier cascade');
  }
}
