import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import type { FillCard, OwnCards } from '@pukar/recordings-core/contracts';
import { isAnswered, scoreOf } from '@pukar/recordings-core/domain';
import { CARD_COLUMNS, cardOf, type CardRow, questionsOf, readForms } from './score-rows.js';
import { ScorerNamesPort } from './scored-talks.port.js';

export type FillRefusal = 'no-such-sample' | 'not-listened' | 'filled-already' | 'form-changed' | 'not-answered';
export type ReplyRefusal = 'no-such-card' | 'replied-already';

const MOST_OWN = 50;

/** Fills score cards, shows agents their own, and takes what they say to them. */
@Injectable()
export class ScoreCards {
  constructor(
    private readonly database: Database,
    private readonly people: ScorerNamesPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** By who has listened to the recording: nobody scores what they did not hear. A card is filled once. */
  fill(sampleId: string, { formVersion, answers, note }: FillCard, by: string): Promise<Result<null, FillRefusal>> {
    return this.database.transaction(async (tx) => {
      const [sample] = await tx.query<{ agentId: string; formVersion: number; hasListened: boolean; isFilled: boolean }>(
        `select agent_id as "agentId", (select form_version from recordings.score_draw d where d.id = s.draw_id) as "formVersion", exists (select 1 from recordings.listening l where l.recording_id = s.recording_id and l.person_id = $2) as "hasListened",
           exists (select 1 from recordings.score_card c where c.sample_id = s.id) as "isFilled"
         from recordings.score_sample s where id = $1`, [sampleId, by],
      );
      if (!sample) return err('no-such-sample' as const);
      if (sample.isFilled) return err('filled-already' as const);
      if (!sample.hasListened) return err('not-listened' as const);
      const form = (await readForms(tx)).find(({ version }) => version === sample.formVersion);
      if (!form || form.version !== formVersion) return err('form-changed' as const);
      if (!isAnswered(form, answers)) return err('not-answered' as const);
      const id = this.ids.uuid();
      const made = await tx.query(
        `insert into recordings.score_card (id, sample_id, agent_id, form_version, answers, percent, note, filled_at, filled_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
        [id, sampleId, sample.agentId, formVersion, JSON.stringify(answers), scoreOf(form, answers), note, this.clock.now(), by],
      );
      if (made.length === 0) return err('filled-already' as const);
      await this.audit(tx, by, 'recordings.fill-score-card', id);
      return ok(null);
    });
  }

  async own(agentId: string): Promise<OwnCards> {
    const [rows, forms] = await Promise.all([
      this.database.query<CardRow & { readonly at: Date; readonly language: string }>(
        `select ${CARD_COLUMNS}, s.at, s.language from recordings.score_card c join recordings.score_sample s on s.id = c.sample_id where c.agent_id = $1 order by c.filled_at desc limit ${MOST_OWN}`, [agentId],
      ),
      readForms(this.database),
    ]);
    const names = await this.people.names([...new Set(rows.map(({ filledBy }) => filledBy))]);
    return rows.map((row) => ({ card: cardOf(row, names), at: row.at.toISOString(), language: row.language, form: { version: row.formVersion, questions: questionsOf(forms.find(({ version }) => version === row.formVersion)?.questions ?? []) } }));
  }

  reply(cardId: string, words: string, agentId: string): Promise<Result<null, ReplyRefusal>> {
    return this.database.transaction(async (tx) => {
      const [card] = await tx.query<{ reply: string | null }>('select reply from recordings.score_card where id = $1 and agent_id = $2', [cardId, agentId]);
      if (!card) return err('no-such-card' as const);
      const replied = await tx.query('update recordings.score_card set reply = $2, replied_at = $3 where id = $1 and reply is null returning 1', [cardId, words, this.clock.now()]);
      if (replied.length === 0) return err('replied-already' as const);
      await this.audit(tx, agentId, 'recordings.reply-to-score-card', cardId);
      return ok(null);
    });
  }

  private audit(tx: Tx, by: string, action: string, cardId: string): Promise<void> {
    return recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action, subjectKind: 'score-card', subjectId: cardId });
  }
}
