import { Injectable } from '@nestjs/common';
import { AnswerQuestionSchema, GiveBackAskingSchema, IdentifyByReceiptSchema, OfCallSchema, PreviewWordsSchema, ProveTicketSchema, RateForCitizenSchema, WithdrawTicketSchema } from '@pukar/grievances-core/contracts';
import { Database } from '@pukar/platform/database';
import { defineCommand, type SocketCommand, type SocketSession } from '@pukar/platform/live';
import * as z from 'zod';
import { AnswerForCitizen } from '../settling/answer-for-citizen.use-case.js';
import { FindOpenQuestions } from '../settling/find-open-questions.use-case.js';
import { IdentifyByReceipt, type ReceiptRefusal } from '../settling/identify-by-receipt.use-case.js';
import { ProveTicket } from '../settling/prove-ticket.use-case.js';
import { RateForCitizen, type SettlingRefusal } from '../settling/rate-for-citizen.use-case.js';
import { RedactWords } from '../settling/redact-words.js';
import { TakeAsking } from '../settling/take-asking.use-case.js';
import { WriteLetters } from '../settling/write-letters.use-case.js';
import { WithdrawByVoice, type WithdrawalRefusal } from '../settling/withdraw-by-voice.use-case.js';

const PERMISSION = 'citizens.settle';
const nothing = z.object({});
type AgentSession = SocketSession & { readonly languages: readonly string[] };

/** What an agent settles with the citizen on the line. */
@Injectable()
export class Settling {
  constructor(
    readonly questions: FindOpenQuestions,
    readonly prove: ProveTicket,
    readonly rate: RateForCitizen,
    readonly answer: AnswerForCitizen,
    readonly withdraw: WithdrawByVoice,
    readonly redact: RedactWords,
    readonly identify: IdentifyByReceipt,
  ) {}
}

/** What an agent's screen may ask of open questions, and of the worklist of citizens to be rung. */
@Injectable()
export class SettlingCommands {
  constructor(
    private readonly settling: Settling,
    private readonly asking: TakeAsking,
    private readonly letters: WriteLetters,
    private readonly database: Database,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('questions:open', PERMISSION, OfCallSchema, async ({ callId }, { session }) => {
        const found = await this.settling.questions.execute(callId, session.personId);
        return found.ok ? found.value : refused(found.refusal);
      }),
      defineCommand('question:prove', PERMISSION, ProveTicketSchema, async (said, { session }) => {
        const proven = await this.settling.prove.execute(said, session.personId);
        return proven.ok ? {} : refused(proven.refusal);
      }),
      defineCommand('question:identify', PERMISSION, IdentifyByReceiptSchema, async (said, { session }) => {
        const shown = await this.settling.identify.execute(said, session.personId);
        return shown.ok ? {} : refused(shown.refusal);
      }),
      defineCommand('question:preview', PERMISSION, PreviewWordsSchema, async ({ callId, words }, { session }) => {
        const redacted = await this.settling.redact.execute(this.database, { callId, agentId: session.personId, ticketId: null, words });
        return redacted ? { text: redacted.text, redactions: redacted.redactions } : refused('not-your-call');
      }),
      defineCommand('question:rate', PERMISSION, RateForCitizenSchema, async (wish, { session }) => {
        const rated = await this.settling.rate.execute(wish, session.personId);
        return rated.ok ? rated.value : refused(rated.refusal);
      }),
      defineCommand('question:answer', PERMISSION, AnswerQuestionSchema, async (wish, { session }) => {
        const answered = await this.settling.answer.execute(wish, session.personId);
        return answered.ok ? {} : refused(answered.refusal);
      }),
      defineCommand('ticket:withdraw', PERMISSION, WithdrawTicketSchema, async (wish, { session }) => {
        const withdrawn = await this.settling.withdraw.execute(wish, session.personId);
        return withdrawn.ok ? withdrawn.value : refused(withdrawn.refusal);
      }),
      ...this.worklist(),
    ];
  }

  private worklist(): SocketCommand[] {
    return [
      defineCommand<object, AgentSession>('asking:list', PERMISSION, nothing, (_nothing, { session }) => this.asking.line({ agentId: session.personId, languages: session.languages })),
      defineCommand<object, AgentSession>('asking:take', PERMISSION, nothing, async (_nothing, { session }) => {
        const taken = await this.asking.next({ agentId: session.personId, languages: session.languages });
        return taken.ok ? taken.value : refused(taken.refusal);
      }),
      defineCommand<object, AgentSession>('letter:take', PERMISSION, nothing, async (_nothing, { session }) => {
        const taken = await this.letters.next({ agentId: session.personId, languages: session.languages });
        return taken.ok ? taken.value : refused(taken.refusal);
      }),
      defineCommand('letter:sent', PERMISSION, GiveBackAskingSchema, async ({ id }, { session }) => {
        await this.letters.sent(id, session.personId);
        return {};
      }),
      defineCommand('asking:give-back', PERMISSION, GiveBackAskingSchema, async ({ id }, { session }) => {
        await this.asking.giveBack(id, session.personId);
        return {};
      }),
    ];
  }
}

type Refusal = SettlingRefusal | WithdrawalRefusal | ReceiptRefusal | 'wrong-number' | 'locked' | 'none-waiting' | 'not-asked';

const refused = (code: Refusal) => ({ ok: false, code, message: MESSAGES[code] });

const MESSAGES: Readonly<Record<Refusal, string>> = {
  'not-your-call': 'This call is not with you, or nobody has talked in it yet.',
  'not-proven': 'This call does not prove whose ticket it is: ask for its number, and type it.',
  'not-answered': 'There is nothing to rate any more: it was rated, or it is being worked on again.',
  'words-missing': 'Write down what they say, in a few words.',
  'wrong-number': 'No ticket has this number. Ask for it once more.',
  'not-this-way': 'A number of theirs is known: end this call, and ring them.',
  'not-right': 'That is not right. Ask once more; what was wrong is never said.',
  'receipt-locked': 'Too many wrong answers about this complaint. Nothing is taken back today.',
  locked: 'Too many wrong numbers in this call. Help them without it.',
  'none-waiting': 'Nobody is to be rung now.',
  'not-asked': 'The office does not wait for this any more.',
  'not-found': 'This is no ticket of theirs.',
  'not-rung': 'A complaint is taken back only while you talk with a citizen whom you rang about it, or who showed with the code that it is theirs.',
  pressed: 'Somebody said about this complaint that they are pressed. A supervisor looks at it first; until then it stays as it is.',
  'not-accepted': 'This complaint is over: there is nothing to take back.',
};
