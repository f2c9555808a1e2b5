import { Injectable } from '@nestjs/common';
import type { Registered, RegisterRequest } from '@pukar/grievances-core/contracts';
import type { MissingField } from '@pukar/grievances-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { type NewTicket, TicketBook } from '../persistence/ticket-book.js';
import { DraftsPort, type DraftToRegister } from '../ports/drafts.port.js';
import { VaultPort } from '../ports/vault.port.js';
import { AnswerRegistered } from '../preparation/answer-registered.js';
import { PrepareForwarding, type Prepared } from '../preparation/prepare-forwarding.js';

/** Why a draft is not registered. */
export type RegisterRefusal =
  | { readonly code: 'not-your-call' | 'stale' }
  /** The key of this registration belongs to another call. */
  | { readonly code: 'key-used' }
  | { readonly code: 'incomplete'; readonly missing: readonly MissingField[] };

const DEFAULT_LANGUAGE = 'hi-IN';

/** Makes the saved draft of a call a ticket: once, however often it is asked, with everything that belongs to it or not at all. */
@Injectable()
export class RegisterGrievance {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsPort,
    private readonly vault: VaultPort,
    private readonly prepare: PrepareForwarding,
    private readonly book: TicketBook,
    private readonly answer: AnswerRegistered,
  ) {}

  execute(request: RegisterRequest, agentId: string): Promise<Result<Registered, RegisterRefusal>> {
    return this.database.transaction((tx) => this.register(tx, request, agentId));
  }

  private async register(tx: Tx, { callId, draftVersion, idempotencyKey }: RegisterRequest, agentId: string): Promise<Result<Registered, RegisterRefusal>> {
    const draft = await this.drafts.forRegistration(tx, callId, draftVersion, agentId);
    if (!draft.ok) return err({ code: draft.refusal });
    const { content, ticketId } = draft.value;
    if (ticketId !== null) return ok(await this.answer.execute(await this.book.hold(tx, ticketId)));
    if (await this.book.isKeyUsed(tx, idempotencyKey)) return err({ code: 'key-used' });
    const prepared = await this.prepare.execute(tx, { callId, agentId, content });
    if (!prepared.ok) return err({ code: prepared.refusal });
    const entry = entryOf(draft.value, prepared.value, { idempotencyKey, registeredBy: agentId });
    if (!entry) return err({ code: 'incomplete', missing: prepared.value.missing });
    const stored = await this.book.enter(tx, entry);
    await this.vault.linkTicket(tx, { ticketId: stored.ticket.id, callId, statement: content.statement });
    await this.drafts.markRegistered(tx, { callId, ticketId: stored.ticket.id, agentId });
    return ok(await this.answer.execute(stored));
  }
}

/** The ticket to enter; undefined while something is missing. */
function entryOf({ content, language }: DraftToRegister, prepared: Prepared, by: Pick<NewTicket, 'idempotencyKey' | 'registeredBy'>): NewTicket | undefined {
  const { category, dueAt, missing, statement, facts, now } = prepared;
  if (!category || !dueAt || missing.length > 0) return undefined;
  return {
    ...by,
    kind: content.kind,
    categoryCode: category.code,
    departmentCode: category.department,
    placeCode: content.placeCode,
    language: language ?? DEFAULT_LANGUAGE,
    forwardedStatement: statement.text,
    forwardedFacts: facts,
    registeredAt: now,
    dueAt,
  };
}
