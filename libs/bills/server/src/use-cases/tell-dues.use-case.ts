import { Inject, Injectable } from '@nestjs/common';
import type { DuesAnswer } from '@pukar/bills-core/contracts';
import { type Bill, type BillKind, type BillNumber, isLocked, parseBillNumber, stateOfBill } from '@pukar/bills-core/domain';
import { type Clock, indianDay } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { QuestionCounts } from '../persistence/question-counts.js';
import { BillerPort } from '../ports/biller.port.js';

/**
 * Tells a caller what stands open on the number of a bill. The number is all they have to know, so questions are counted
 * before they are answered; what cannot be counted is not answered.
 */
@Injectable()
export class TellDues {
  constructor(
    private readonly counts: QuestionCounts,
    private readonly biller: BillerPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** `keyed` as it came from the keypad; `caller` is the number in E.164, undefined when it is withheld. */
  async execute(bill: BillKind, keyed: string, caller: string | undefined): Promise<DuesAnswer> {
    const now = this.clock.now();
    const parsed = parseBillNumber(keyed);
    const before = await this.counts.count(caller, now, !parsed.ok);
    if (isLocked(before, caller === undefined)) return { code: 'locked' };
    if (!parsed.ok) return { code: 'wrong-number' };
    const asked = await this.ask(bill, parsed.value);
    if (asked === 'down') return { code: 'down' };
    if (asked) return answerOf(asked, indianDay(now));
    await this.counts.wasWrong(caller, now);
    return { code: 'not-found' };
  }

  private async ask(bill: BillKind, number: BillNumber): Promise<Bill | undefined | 'down'> {
    try {
      return await this.biller.find(bill, number);
    } catch (error) {
      this.logger.warn({ err: error, bill }, 'the biller does not answer');
      return 'down';
    }
  }
}

function answerOf(bill: Bill, today: string): DuesAnswer {
  const state = stateOfBill(bill, today);
  return state === 'nothing' || bill.dueOn === null ? { code: 'nothing' } : { code: state, paise: bill.owedPaise, dueOn: bill.dueOn };
}
