import { Inject, Injectable } from '@nestjs/common';
import type { IdentityOpening } from '@pukar/citizens-core/domain';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { Vault } from '../persistence/vault.js';

/** A request as it is kept, with what was done about it. */
export interface KeptOpening extends IdentityOpening {
  readonly id: string;
  readonly ticketId: string;
  readonly reason: string;
  readonly decisionReason: string | null;
  readonly readings: number;
  readonly heardAt: Date | null;
}

interface Row {
  readonly id: string;
  readonly ticketId: string;
  readonly reasonSealed: Buffer;
  readonly minutes: number;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly isAgreed: boolean | null;
  readonly decisionSealed: Buffer | null;
  readonly shutAt: Date | null;
  readonly heardAt: Date | null;
  readonly readings: number;
}

/** What is done about an opening once it was agreed to. */
export type OpeningStep = 'opened' | 'read' | 'shut' | 'told' | 'erased';

const SELECT = `select r.id, r.ticket_id as "ticketId", r.reason_sealed as "reasonSealed", r.minutes, r.asked_by as "askedBy", r.asked_at as "askedAt",
  d.decided_by as "decidedBy", d.at as "decidedAt", d.is_agreed as "isAgreed", d.reason_sealed as "decisionSealed",
  (select s.at from vault.identity_step s where s.request_id = r.id and s.step = 'shut') as "shutAt",
  (select s.at from vault.identity_step s where s.request_id = r.id and s.step = 'told') as "heardAt",
  (select count(*)::integer from vault.identity_step s where s.request_id = r.id and s.step = 'read') as readings
  from vault.identity_request r left join vault.identity_decision d on d.request_id = r.id`;

/** The rows of openings. They are appended, and each leaves an audit row without a word of it. */
@Injectable()
export class OpeningStore {
  constructor(
    private readonly vault: Vault,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Reads openings; `where` and `then` are ours, never a client's. */
  async read(source: Pick<Tx, 'query'>, where: string, params: readonly unknown[], then = ''): Promise<KeptOpening[]> {
    return (await source.query<Row>(`${SELECT} where ${where} ${then}`, params)).map((row) => this.open(row));
  }

  async find(source: Pick<Tx, 'query'>, id: string): Promise<KeptOpening | undefined> {
    return (await this.read(source, 'r.id = $1', [id]))[0];
  }

  /** One after the other, for one ticket or one opening: its rows cannot be locked, because nobody may change them. */
  async alone(tx: Tx, id: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('vault:identity:' || $1, 0))`, [id]);
  }

  async ask(tx: Tx, asked: { readonly ticketId: string; readonly reason: string; readonly minutes: number; readonly askedBy: string; readonly at: Date }): Promise<string> {
    const id = this.ids.uuid();
    await tx.query('insert into vault.identity_request (id, ticket_id, reason_sealed, minutes, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6)', [
      id, asked.ticketId, this.vault.sealReason(id, 'request', asked.reason), asked.minutes, asked.askedBy, asked.at,
    ]);
    await this.audit(tx, 'ask', { id, ticketId: asked.ticketId }, asked.askedBy);
    return id;
  }

  /** Whether this decision is the one that stands: somebody else may have decided in the same moment. */
  async decide(tx: Tx, opening: KeptOpening, decided: { readonly by: string; readonly isAgreed: boolean; readonly reason: string; readonly at: Date }): Promise<boolean> {
    const made = await tx.query(
      'insert into vault.identity_decision (request_id, asked_by, decided_by, is_agreed, reason_sealed, at) values ($1, $2, $3, $4, $5, $6) on conflict (request_id) do nothing returning 1',
      [opening.id, opening.askedBy, decided.by, decided.isAgreed, this.vault.sealReason(opening.id, 'decision', decided.reason), decided.at],
    );
    if (made.length > 0) await this.audit(tx, decided.isAgreed ? 'agree' : 'refuse', opening, decided.by);
    return made.length > 0;
  }

  /** Gives whether it is new: only a reading is there more than once. */
  async note(tx: Tx, opening: Pick<KeptOpening, 'id' | 'ticketId'>, step: OpeningStep, by: string, at: Date, callId: string | null = null): Promise<boolean> {
    const made = await tx.query(`insert into vault.identity_step (id, request_id, step, by_id, call_id, at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`, [this.ids.uuid(), opening.id, step, by, callId, at]);
    if (made.length > 0) await this.audit(tx, step, opening, by);
    return made.length > 0;
  }

  private audit(tx: Tx, what: OpeningStep | 'ask' | 'agree' | 'refuse', { id, ticketId }: Pick<KeptOpening, 'id' | 'ticketId'>, staffId: string): Promise<void> {
    return recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: staffId, action: `citizens.identity-${what}`, subjectKind: 'ticket', subjectId: ticketId, detail: { openingId: id } });
  }

  private open(row: Row): KeptOpening {
    const { id, ticketId, minutes, askedBy, askedAt, shutAt, heardAt, readings } = row;
    const isDecided = row.decidedBy !== null && row.decidedAt !== null && row.isAgreed !== null;
    return {
      id, ticketId, minutes, askedBy, askedAt, shutAt, heardAt, readings, reason: this.vault.openReason(id, 'request', row.reasonSealed),
      decision: isDecided ? { by: row.decidedBy, at: row.decidedAt, isAgreed: row.isAgreed } : null,
      decisionReason: row.decisionSealed ? this.vault.openReason(id, 'decision', row.decisionSealed) : null,
    };
  }
}
