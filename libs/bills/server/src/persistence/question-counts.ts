import { Injectable } from '@nestjs/common';
import type { Asked } from '@pukar/bills-core/domain';
import { indianDay } from '@pukar/kernel';
import { KeyRing } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';

/** How many counts of other days each question clears away. */
const CLEARED_AT_ONCE = 10;

/** How often a caller has asked today: by a keyed hash that is another one every day, and gone on the next. */
@Injectable()
export class QuestionCounts {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** Counts a question before it is answered, so that questions at once cannot pass the limit together; gives what was counted before. */
  async count(caller: string | undefined, now: Date, isWrong: boolean): Promise<Asked> {
    const today = indianDay(now);
    const [row] = await this.database.query<Asked>(
      `with old as (
         delete from bills.question_count where caller in (select caller from bills.question_count where day < $2 order by day limit ${CLEARED_AT_ONCE} for update skip locked)
       )
       insert into bills.question_count as c (caller, day, asked, wrong) values ($1, $2, 1, $3)
       on conflict (caller) do update set asked = c.asked + 1, wrong = c.wrong + $3
       returning asked - 1 as asked, wrong - $3 as wrong`,
      [this.hashOf(caller, today), today, isWrong ? 1 : 0],
    );
    return row!;
  }

  /** The number that was just asked about is nobody's. */
  async wasWrong(caller: string | undefined, now: Date): Promise<void> {
    await this.database.query('update bills.question_count set wrong = wrong + 1 where caller = $1', [this.hashOf(caller, indianDay(now))]);
  }

  private hashOf(caller: string | undefined, today: string): Buffer {
    return this.keys.hash(`${today} ${caller ?? 'withheld'}`, 'bill-questions');
  }
}
