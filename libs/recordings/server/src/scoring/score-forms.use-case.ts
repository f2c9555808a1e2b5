import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import type { ScoreForms as Forms } from '@pukar/recordings-core/contracts';
import type { ScoreQuestion } from '@pukar/recordings-core/domain';
import { questionsOf, readForms } from './score-rows.js';
import { ScorerNamesPort } from './scored-talks.port.js';

/** The forms of score cards: one holds, and none is ever changed. */
@Injectable()
export class ScoreForms {
  constructor(
    private readonly database: Database,
    private readonly people: ScorerNamesPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async all(): Promise<Forms> {
    const forms = await readForms(this.database);
    const names = await this.people.names([...new Set(forms.flatMap(({ madeBy }) => madeBy ?? []))]);
    return forms.map(({ version, questions, madeAt, madeBy }) => ({ version, questions: questionsOf(questions), madeAt: madeAt.toISOString(), madeBy: madeBy && (names.get(madeBy) ?? '') }));
  }

  /** Another form for what is drawn from now on: what is drawn keeps its own. */
  make(questions: readonly ScoreQuestion[], basedOn: number, by: string): Promise<Result<null, 'form-changed'>> {
    return this.database.transaction(async (tx) => {
      const [form] = await readForms(tx);
      if (form && form.version !== basedOn) return err('form-changed' as const);
      const made = await tx.query('insert into recordings.score_form (version, questions, made_at, made_by) values ($1, $2, $3, $4) on conflict do nothing returning 1', [basedOn + 1, JSON.stringify(questions), this.clock.now(), by]);
      if (made.length === 0) return err('form-changed' as const);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'recordings.change-score-form', subjectKind: 'score-form', subjectId: String(basedOn + 1), detail: { questions: questions.length } });
      return ok(null);
    });
  }
}
