import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The versions of the flow, and the draft that is being worked on. `json`, not `jsonb`: a text stays in the order in which it was written. */
export class CreateIvr1700000000090 implements MigrationInterface {
  name = 'CreateIvr1700000000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema ivr;
      grant usage on schema ivr to pukar_app;

      create table ivr.flow_version (
        version integer primary key check (version > 0),
        body json not null,
        state text not null check (state in ('published', 'retired', 'offered')),
        -- The version of the product's flow that it is; null for one that staff wrote.
        product_version integer unique,
        note text not null,
        made_by uuid,
        made_at timestamptz not null,
        published_by uuid,
        published_at timestamptz
      );
      create unique index flow_published on ivr.flow_version ((true)) where state = 'published';

      create table ivr.flow_draft (
        id uuid primary key,
        based_on integer not null,
        body json not null,
        revision integer not null,
        saved_by uuid not null,
        saved_at timestamptz not null
      );
      create unique index flow_draft_one on ivr.flow_draft ((true));

      grant select, insert on ivr.flow_version to pukar_app;
      -- What callers heard under a number does not change: only where the version stands.
      grant update (state, published_by, published_at) on ivr.flow_version to pukar_app;
      grant select, insert, update, delete on ivr.flow_draft to pukar_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema ivr cascade');
  }
}
