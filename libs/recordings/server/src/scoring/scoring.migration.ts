import { FIRST_FORM } from '@pukar/recordings-core/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms of score cards, what was drawn to be scored, and the cards. */
export class Scoring1700000000261 implements MigrationInterface {
  name = 'Scoring1700000000261';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recordings.score_form (
        version integer primary key,
        questions jsonb not null,
        made_at timestamptz not null default now(),
        made_by uuid
      );
      -- A stretch of time is drawn from once: whoever does not like what was drawn cannot draw again.
      create table recordings.score_draw (
        id uuid primary key,
        from_at timestamptz not null unique,
        until_at timestamptz not null unique,
        seed text not null,
        per_agent integer not null,
        talks integer not null,
        drawn_at timestamptz not null,
        drawn_by uuid,
        check (from_at < until_at)
      );
      create table recordings.score_sample (
        id uuid primary key,
        draw_id uuid not null references recordings.score_draw,
        agent_id uuid not null,
        recording_id uuid not null,
        call_id uuid not null,
        language text not null,
        at timestamptz not null,
        place integer not null,
        stratum text not null,
        out_of integer not null,
        unique (draw_id, agent_id, place)
      );
      create table recordings.score_card (
        id uuid primary key,
        sample_id uuid not null unique references recordings.score_sample,
        agent_id uuid not null,
        form_version integer not null references recordings.score_form,
        answers jsonb not null,
        percent real,
        note text not null,
        filled_at timestamptz not null,
        filled_by uuid not null,
        reply text,
        replied_at timestamptz
      );
      create index score_card_agent on recordings.score_card (agent_id, filled_at desc);
      grant select, insert on recordings.score_form, recordings.score_draw, recordings.score_sample to pukar_app;
      grant select, insert, update (reply, replied_at) on recordings.score_card to pukar_app;
    `);
    await runner.query('insert into recordings.score_form (version, questions) values ($1, $2)', [FIRST_FORM.version, JSON.stringify(FIRST_FORM.questions)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recordings.score_card; drop table recordings.score_sample; drop table recordings.score_draw; drop table recordings.score_form;');
  }
}
