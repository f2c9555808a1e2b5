import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions have a kind, and what was drawn is scored by the form that held then. */
export class FormsOfDraws1700000000282 implements MigrationInterface {
  name = 'FormsOfDraws1700000000282';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update recordings.score_form set questions = (
        select jsonb_agg(q - 'isVital' || jsonb_build_object('kind', case when (q->>'isVital')::boolean then 'vital' else 'yes-no' end, 'most', null) order by nth)
        from jsonb_array_elements(questions) with ordinality as e (q, nth))
      where questions->0 ? 'isVital';
      alter table recordings.score_draw add column form_version integer references recordings.score_form;
      update recordings.score_draw d set form_version = coalesce((select max(version) from recordings.score_form f where f.made_at <= d.drawn_at), (select min(version) from recordings.score_form));
      alter table recordings.score_draw alter column form_version set not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recordings.score_draw drop column form_version;
      update recordings.score_form set questions = (
        select jsonb_agg(q - 'kind' - 'most' || jsonb_build_object('isVital', q->>'kind' = 'vital') order by nth) from jsonb_array_elements(questions) with ordinality as e (q, nth))
      where questions->0 ? 'kind';
    `);
  }
}
