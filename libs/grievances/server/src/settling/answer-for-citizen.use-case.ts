import { Inject, Injectable } from '@nestjs/common';
import type { AnswerQuestion as Wish } from '@pukar/grievances-core/contracts';
import { parseTicketNumber } from '@pukar/grievances-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';
import { CitizenOnLinePort } from '../ports/citizen-on-line.port.js';
import { KeypadCallersPort } from '../ports/keypad-callers.port.js';
import { AnswerClarification } from '../use-cases/answer-clarification.use-case.js';
import { AskingStore } from './asking-store.js';
import { ClarificationAnswers } from './clarification-answers.js';
import { ProvenByCall } from './proven-by-call.js';
import { RedactWords } from './redact-words.js';

type Refusal = 'not-your-call' | 'not-proven' | 'not-asked' | 'words-missing';

/** What an answer to an office touches. */
@Injectable()
export class AnsweringSteps {
  constructor(
    readonly book: TicketBook,
    readonly callers: KeypadCallersPort,
    readonly clarification: AnswerClarification,
    readonly answers: ClarificationAnswers,
    readonly redact: RedactWords,
    readonly asking: AskingStore,
  ) {}
}

const FEWEST_LETTERS = 2;

/** An agent types what the citizen on the line answers to an office: the whole words into the vault, the redacted ones to the office, and the clocks go on, in one transaction. */
@Injectable()
export class AnswerForCitizen {
  constructor(
    private readonly database: Database,
    private readonly onLine: CitizenOnLinePort,
    private readonly proven: ProvenByCall,
    private readonly steps: AnsweringSteps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(wish: Wish, agentId: string): Promise<Result<null, Refusal>> {
    return this.database.transaction((tx) => this.answer(tx, wish, agentId));
  }

  private async answer(tx: Tx, { callId, ticketNumber, clarificationId, words }: Wish, agentId: string): Promise<Result<null, Refusal>> {
    const line = await this.onLine.of(tx, callId, agentId);
    if (!line) return err('not-your-call');
    const number = parseTicketNumber(ticketNumber);
    const stored = number.ok ? await this.steps.book.findByNumber(tx, number.value) : undefined;
    if (!stored || (await this.proven.ticketOf(tx, line)) !== stored.ticket.id) return err('not-proven');
    if (words.length < FEWEST_LETTERS) return err('words-missing');
    const ticketId = stored.ticket.id;
    const redacted = await this.steps.redact.execute(tx, { callId, agentId, ticketId, words });
    if (!redacted) return err('not-your-call');
    const answered = await this.steps.clarification.execute(tx, { ticketId, clarificationId }, { kind: 'staff', id: agentId });
    if (!answered.ok) return answered;
    const at = this.clock.now();
    await this.steps.answers.keep(tx, { clarificationId, ticketId, forwardedWords: redacted.text, typedBy: agentId, at });
    await this.steps.callers.keepWords(tx, { spokenId: clarificationId, ticketId, what: 'answer', statement: words });
    await this.steps.asking.end(tx, ticketId, { what: 'clarification', about: clarificationId }, 'answered', at);
    return ok(null);
  }
}
