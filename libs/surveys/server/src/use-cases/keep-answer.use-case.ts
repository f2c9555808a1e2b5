import { Inject, Injectable } from '@nestjs/common';
import { type Clock, indianDay } from '@pukar/kernel';
import { KeyRing } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { parseRating } from '@pukar/surveys-core/domain';
import { SurveyQuestionsPort } from '../ports/survey-questions.port.js';

const REMEMBERED_MS = 24 * 60 * 60 * 1000;
/** How many marks that have run out each answer clears away; the worker clears the rest. */
const CLEARED_AT_ONCE = 10;

/** What was answered. `callSid` and `caller` are for the marks that this call, and this number, have answered the question, and are kept nowhere. */
export interface SurveyAnswer {
  readonly callSid: string;
  /** E.164; undefined where the number is withheld. */
  readonly caller: string | undefined;
  readonly question: string;
  readonly rating: string;
  readonly language: string;
}

/** Counts an answer, the first that a call gives to a question, and a number within a day: nobody makes a mood by ringing all day. Saved when it returns. */
@Injectable()
export class KeepAnswer {
  constructor(
    private readonly database: Database,
    private readonly questions: SurveyQuestionsPort,
    private readonly keys: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Rejects what is no rating, or answers no question that is asked, and once it is too late, having kept nothing. */
  async execute({ callSid, caller, question, rating, language }: SurveyAnswer, late?: AbortSignal): Promise<void> {
    const rated = parseRating(rating);
    if (rated === undefined || !this.questions.codes().includes(question)) throw new Error('this answers no question of the survey');
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await tx.query(`delete from surveys.given where answer in (select answer from surveys.given where forget_at < $1 order by forget_at limit ${CLEARED_AT_ONCE} for update skip locked)`, [now]);
      const marks = [callSid, ...(caller === undefined ? [] : [caller])].map((who) => this.keys.hash(`${who} ${question}`, 'survey-answer'));
      const made = await tx.query(
        'insert into surveys.given as g (answer, forget_at) select unnest($1::bytea[]), $2 on conflict (answer) do update set forget_at = excluded.forget_at where g.forget_at < $3 returning 1',
        [marks, new Date(now.getTime() + REMEMBERED_MS), now],
      );
      if (made.length < marks.length) return;
      await tx.query(
        `insert into surveys.tally as t (day, question, language, rating, count) values ($1, $2, $3, $4, 1)
         on conflict (day, question, language, rating) do update set count = t.count + 1`,
        [indianDay(now), question, language, rated],
      );
    }, late);
  }
}
