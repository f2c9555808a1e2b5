import type { Tx } from '@pukar/platform/database';
import type { ScoreAnswer, ScoreForm, ScoreQuestion } from '@pukar/recordings-core/domain';

type Source = Pick<Tx, 'query'>;

export interface CardRow {
  readonly id: string;
  readonly sampleId: string;
  readonly agentId: string;
  readonly formVersion: number;
  readonly answers: Readonly<Record<string, ScoreAnswer>>;
  readonly percent: number | null;
  readonly note: string;
  readonly filledAt: Date;
  readonly filledBy: string;
  readonly reply: string | null;
  readonly repliedAt: Date | null;
}

export const CARD_COLUMNS = `c.id, c.sample_id as "sampleId", c.agent_id as "agentId", c.form_version as "formVersion", c.answers, c.percent, c.note, c.filled_at as "filledAt", c.filled_by as "filledBy", c.reply, c.replied_at as "repliedAt"`;

/** A form, and who made it when; null for the product's own. */
export interface MadeForm extends ScoreForm {
  readonly madeAt: Date;
  readonly madeBy: string | null;
}

/** Forms by version, the newest first. */
export const readForms = (source: Source): Promise<MadeForm[]> => source.query<MadeForm>('select version, questions, made_at as "madeAt", made_by as "madeBy" from recordings.score_form order by version desc');

/** Questions as they cross the border. */
export const questionsOf = (questions: readonly ScoreQuestion[]) => questions.map(({ code, words, weight, kind, most }) => ({ code, words: { ...words }, weight, kind, most }));

/** A card as it crosses the border; `names`: of those who filled it. */
export const cardOf = ({ id, formVersion, answers, percent, note, filledAt, filledBy, reply, repliedAt }: CardRow, names: ReadonlyMap<string, string>) => (
  { id, formVersion, answers: { ...answers }, percent, note, filledAt: filledAt.toISOString(), filledBy: names.get(filledBy) ?? '', reply, repliedAt: repliedAt?.toISOString() ?? null }
);
