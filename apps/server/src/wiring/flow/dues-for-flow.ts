import type { DuesAnswer } from '@pukar/bills-core/contracts';
import { BILL_KINDS } from '@pukar/bills-core/domain';
import type { TellDues } from '@pukar/bills-server';
import { parsePhone } from '@pukar/citizens-core/domain';
import type { FlowAnswer } from '@pukar/ivr-server';
import type { Answering } from './answering.js';

/** What a caller owes on the number that they keyed. */
export const duesForFlow = (dues: TellDues): Answering => ({
  dues: async ({ known, with: keyed, from }) => {
    const bill = BILL_KINDS.find((kind) => kind === known['bill']);
    if (!bill) throw new Error('the flow asks about no kind of bill');
    return answerOf(await dues.execute(bill, keyed ?? '', parsePhone(from)));
  },
});

function answerOf(answer: DuesAnswer): FlowAnswer {
  switch (answer.code) {
    case 'owed':
    case 'overdue':
      return { code: answer.code, data: { money: String(answer.paise), due: answer.dueOn } };
    case 'wrong-number':
      return { code: 'badNumber' };
    case 'not-found':
      return { code: 'notFound' };
    default:
      return { code: answer.code };
  }
}
