import { Injectable } from '@nestjs/common';
import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Registered, RegisterRequest } from '@pukar/grievances-core/contracts';
import { decideTicket, type MissingField, type TicketNumber } from '@pukar/grievances-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { type Follower, type JoinRefusal, JoinTicket } from '../alike/join-ticket.js';
import { InwardPapers } from '../persistence/inward-papers.js';
import { type NewTicket, TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { DraftsPort, type DraftToRegister } from '../ports/drafts.port.js';
import { type TicketsCitizen, type TicketsPerson, VaultPort } from '../ports/vault.port.js';
import { AnswerRegistered } from '../preparation/answer-registered.js';
import { NoteLeftIn } from '../preparation/note-left-in.js';
import { PrepareForwarding, type Prepared } from '../preparation/prepare-forwarding.js';
import { WriteDown } from './write-down.use-case.js';

/** Why a draft is not registered. */
export type RegisterRefusal =
  | { readonly code: 'not-your-call' | 'stale' }
  /** The key of this registration belongs to another call. */
  | { readonly code: 'key-used' }
  /** What it was to be joined to was answered meanwhile, or is about something else. */
  | { readonly code: JoinRefusal }
  /** This paper is a ticket already. */
  | { readonly code: 'paper-known'; readonly number: TicketNumber }
  | { readonly code: 'incomplete'; readonly missing: readonly MissingField[] };

const DEFAULT_LANGUAGE = 'hi-IN';

/** How a new ticket is entered. */
interface Entry {
  readonly callId: string;
  readonly idempotencyKey: string;
  readonly agentId: string;
  readonly number: TicketNumber;
  readonly person: TicketsPerson | undefined;
  readonly found: TicketsCitizen | undefined;
}

/** Ends the transaction of what is refused. */
class Refused extends Error {
  constructor(readonly refusal: RegisterRefusal) {
    super('refused');
  }
}

/** Where a draft goes: into the book as a new ticket, or into the ticket that its statement was spoken for. */
@Injectable()
export class Entering {
  constructor(
    readonly book: TicketBook,
    readonly writing: WriteDown,
    readonly papers: InwardPapers,
    readonly noteLeftIn: NoteLeftIn,
    readonly joining: JoinTicket,
  ) {}
}

/** Makes the saved draft of a call a ticket, or writes down what was spoken for one: once, however often it is asked, with everything that belongs to it or not at all. */
@Injectable()
export class RegisterGrievance {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsPort,
    private readonly vault: VaultPort,
    private readonly prepare: PrepareForwarding,
    private readonly entering: Entering,
    private readonly answer: AnswerRegistered,
  ) {}

  /** A refusal leaves nothing: whatever was written on the way to it is rolled back. */
  async execute(request: RegisterRequest, agentId: string): Promise<Result<Registered, RegisterRefusal>> {
    try {
      return await this.database.transaction(async (tx) => {
        const registered = await this.register(tx, request, agentId);
        if (!registered.ok) throw new Refused(registered.refusal);
        return registered;
      });
    } catch (error) {
      if (error instanceof Refused) return err(error.refusal);
      throw error;
    }
  }

  private async register(tx: Tx, { callId, draftVersion, idempotencyKey, joins }: RegisterRequest, agentId: string): Promise<Result<Registered, RegisterRefusal>> {
    const { book, writing, papers } = this.entering;
    // What none of the others decides is asked in one piece, and so is what the draft's words ask for.
    const [draft, isKeyUsed, spoken, isInward, number] = await Promise.all([
      this.drafts.forRegistration(tx, callId, draftVersion, agentId), book.isKeyUsed(tx, idempotencyKey), writing.find(tx, callId), this.vault.isInward(tx, callId), book.freeNumber(tx),
    ]);
    if (!draft.ok) return err({ code: draft.refusal });
    const { content, ticketId, known, caller } = draft.value;
    if (ticketId !== null) return ok(await this.answer.execute(tx, await book.hold(tx, ticketId)));
    if (isKeyUsed) return err({ code: 'key-used' });
    const person = spoken ? undefined : personOf(content);
    const [prepared, paperKnown, found] = await Promise.all([
      this.prepare.execute(tx, { callId, agentId, content, wasSpoken: spoken !== undefined, asked: { known, isInward } }), papers.ticketOf(tx, content), person && this.vault.citizenOf(tx, person),
    ]);
    if (!prepared.ok) return err({ code: prepared.refusal });
    if (prepared.value.missing.length > 0) return err({ code: 'incomplete', missing: prepared.value.missing });
    if (paperKnown) return err({ code: 'paper-known', number: paperKnown });
    const lead = joins && !spoken ? await this.entering.joining.hold(tx, joins, followerOf(content, prepared.value)) : undefined;
    if (lead && !lead.ok) return err({ code: lead.refusal });
    const entered = spoken
      ? await writing.execute(tx, spoken, { agentId, statement: content.statement, placeCode: content.placeCode, prepared: prepared.value })
      : await this.enter(tx, draft.value, prepared.value, { callId, idempotencyKey, agentId, number, person, found });
    const joined = lead ? await this.entering.joining.join(tx, entered, lead.value, { kind: 'staff', id: agentId }, prepared.value.now) : ok(entered);
    // What is held is open, and a new ticket can be merged.
    if (!joined.ok) throw new Error('a new ticket could not be joined');
    const stored = joined.value;
    await this.entering.noteLeftIn.execute(tx, stored.ticket.id, agentId, prepared.value.leftIn);
    const citizenId = found?.citizenId ?? caller?.id;
    const linkedTo = spoken || citizenId === undefined ? undefined : { citizenId, isForOther: found?.isForOther ?? false };
    await this.drafts.markRegistered(tx, { callId, ticketId: stored.ticket.id, agentId, linkedTo });
    return ok(await this.answer.execute(tx, stored, !spoken && (found?.citizenId === undefined ? caller?.hasNumber : found.hasNumber)));
  }

  private async enter(tx: Tx, draft: DraftToRegister, prepared: Prepared, { callId, idempotencyKey, agentId, number, person, found }: Entry): Promise<StoredTicket> {
    const { content } = draft;
    const stored = await this.entering.book.enter(tx, entryOf(draft, prepared, { idempotencyKey, registeredBy: agentId }), number);
    this.entering.papers.keep(tx, stored.ticket.id, content, prepared.now);
    await this.vault.linkTicket(tx, { ticketId: stored.ticket.id, callId, statement: content.statement, person, found });
    return prepared.answer === null ? stored : closeAnswered(tx, this.entering.book, stored, { answer: prepared.answer, agentId, now: prepared.now });
  }
}

/** A question that was answered at once is closed with what was told, and goes to no office. */
async function closeAnswered(tx: Tx, book: TicketBook, stored: StoredTicket, { answer, agentId, now }: { answer: string; agentId: string; now: Date }): Promise<StoredTicket> {
  const decided = decideTicket({ ...stored.ticket, reply: answer }, { type: 'close', because: 'answered' }, now);
  if (!decided.ok) throw new Error('a question that was answered at once could not be closed');
  await book.change(tx, decided.value, { kind: 'staff', id: agentId }, now);
  return { ...stored, ticket: decided.value.ticket };
}

/** Whose it is, where that is not whoever calls. */
const personOf = ({ intake, isForOther, personPhone }: DraftContent): TicketsPerson | undefined =>
  (intake !== 'agent' || isForOther ? { isForOther: intake === 'agent', phone: personPhone } : undefined);

/** What would be joined to another. */
function followerOf({ categoryCode }: DraftContent, { beginning }: Prepared): Follower {
  if (categoryCode === null || !beginning) throw new Error('a draft of which nothing is missing has no category');
  return { categoryCode, dueAt: beginning.promise.until, level: beginning.level };
}

/** The ticket to enter, when nothing is missing. */
function entryOf({ content, language }: DraftToRegister, prepared: Prepared, by: Pick<NewTicket, 'idempotencyKey' | 'registeredBy'>): NewTicket {
  const { category, beginning, statement, facts, now } = prepared;
  if (!category || !beginning) throw new Error('a draft of which nothing is missing has no category');
  return {
    ...by,
    kind: content.kind,
    intake: content.intake,
    categoryCode: category.code,
    departmentCode: category.department,
    placeCode: content.placeCode,
    language: language ?? DEFAULT_LANGUAGE,
    forwardedStatement: statement.text,
    forwardedFacts: facts,
    registeredAt: now,
    ...beginning,
  };
}
