import { Inject, Injectable } from '@nestjs/common';
import type { RatedForCitizen, RateForCitizen as Wish } from '@pukar/grievances-core/contracts';
import { parseTicketNumber } from '@pukar/grievances-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';
import { CitizenOnLinePort } from '../ports/citizen-on-line.port.js';
import { type Rated, RateTicket } from '../use-cases/rate-ticket.use-case.js';
import { AskingStore } from './asking-store.js';
import { KeepTyped } from './keep-typed.js';
import { ProvenByCall } from './proven-by-call.js';
import { RedactWords } from './redact-words.js';

export type SettlingRefusal = 'not-your-call' | 'not-proven' | 'not-answered' | 'words-missing';

/** What a rating through an agent touches. */
@Injectable()
export class RatingSteps {
  constructor(
    readonly book: TicketBook,
    readonly rate: RateTicket,
    readonly typed: KeepTyped,
    readonly redact: RedactWords,
    readonly asking: AskingStore,
  ) {}
}

const NOT_SATISFIED = 2;
const FEWEST_LETTERS = 5;

/** An agent keys what the citizen on the line thinks of a resolution: by the same rules as by keypad, in one transaction with what is still wrong. Sent again in the same call it gives what it gave. */
@Injectable()
export class RateForCitizen {
  constructor(
    private readonly database: Database,
    private readonly onLine: CitizenOnLinePort,
    private readonly proven: ProvenByCall,
    private readonly steps: RatingSteps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(wish: Wish, agentId: string): Promise<Result<RatedForCitizen, SettlingRefusal>> {
    return this.database.transaction((tx) => this.settle(tx, wish, agentId));
  }

  private async settle(tx: Tx, { callId, ticketNumber, rating, words }: Wish, agentId: string): Promise<Result<RatedForCitizen, SettlingRefusal>> {
    const line = await this.onLine.of(tx, callId, agentId);
    if (!line) return err('not-your-call');
    const number = parseTicketNumber(ticketNumber);
    const stored = number.ok ? await this.steps.book.findByNumber(tx, number.value) : undefined;
    if (!stored || (await this.proven.ticketOf(tx, line)) !== stored.ticket.id) return err('not-proven');
    const isBad = rating <= NOT_SATISFIED;
    if (isBad && words.length < FEWEST_LETTERS) return err('words-missing');
    const ticketId = stored.ticket.id;
    const redacted = isBad ? await this.steps.redact.execute(tx, { callId, agentId, ticketId, words }) : undefined;
    await this.proven.note(tx, line, ticketId);
    const rated = await this.steps.rate.within(tx, line.callSid, rating, { kind: 'staff', id: agentId });
    if (rated.code === 'notAnswered' || rated.code === 'notAsked') return err('not-answered');
    const at = this.clock.now();
    if (redacted) await this.steps.typed.execute(tx, ticketId, { callSid: line.callSid, agentId, words, forwardedWords: redacted.text, at });
    await this.steps.asking.end(tx, ticketId, { what: 'done' }, 'answered', at);
    return ok(cameTo(rated));
  }
}

function cameTo(rated: Rated): RatedForCitizen {
  switch (rated.code) {
    case 'kept':
      return { code: 'closed', dueOn: null };
    case 'reopened':
      return { code: 'reopened', dueOn: rated.dueOn };
    case 'orderDue':
      return { code: 'order-due', dueOn: rated.dueOn };
    default:
      return { code: 'noted', dueOn: null };
  }
}
