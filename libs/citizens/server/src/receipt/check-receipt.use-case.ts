import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import type { IdSource } from '@pukar/kernel';
import type { KnownCitizen } from '../persistence/citizen-store.js';
import { SameWordsPort } from '../ports/same-words.port.js';
import { ReceiptCodes } from './receipt-codes.js';
import { ReceiptTries } from './receipt-tries.js';

/** What somebody on an agent's line says to show that a ticket is theirs. Empty where they were not asked, or do not know. */
export interface SaidOfReceipt {
  readonly callId: string;
  readonly ticketId: string;
  readonly agentId: string;
  readonly code: string;
  readonly name: string;
  readonly address: string;
}

/** `not-this-way`: a number is known, and we ring it. `not-right` never says what was wrong. `locked`: too many wrong ones about this ticket. */
export type ReceiptRefusal = 'not-this-way' | 'not-right' | 'locked';

/** What is asked besides the code: the answers lie in the vault, and no agent sees them. */
export interface AskedOfReceipt {
  readonly name: boolean;
  readonly address: boolean;
}

/**
 * Shows whose a ticket is where no number of theirs is known, so that nobody can be rung: by the code of the receipt and the name it was registered under, or,
 * where the receipt is lost, by name and address. Guesses are counted for the ticket, whoever makes them, in whatever call.
 */
@Injectable()
export class CheckReceipt {
  constructor(
    private readonly codes: ReceiptCodes,
    private readonly tries: ReceiptTries,
    private readonly words: SameWordsPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Null where this is not the way. */
  async asks(source: Pick<Tx, 'query'>, ticketId: string): Promise<AskedOfReceipt | null> {
    const citizen = await this.codes.withoutNumber(source, ticketId);
    return citizen ? { name: citizen.name !== undefined, address: citizen.address !== undefined } : null;
  }

  /** Once a number is known, what was shown before counts no more. */
  async isProven(source: Pick<Tx, 'query'>, callId: string, ticketId: string): Promise<boolean> {
    const shown = await source.query('select 1 from vault.receipt_proof where call_id = $1 and ticket_id = $2', [callId, ticketId]);
    return shown.length > 0 && (await this.codes.withoutNumber(source, ticketId)) !== undefined;
  }

  async execute(tx: Tx, said: SaidOfReceipt): Promise<Result<null, ReceiptRefusal>> {
    const { callId, ticketId, agentId } = said;
    const citizen = await this.codes.withoutNumber(tx, ticketId);
    if (!citizen) return err('not-this-way');
    const now = this.clock.now();
    if (!(await this.tries.hold(tx, ticketId, now))) return err('locked');
    const by = this.shown(citizen, said);
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: by ? 'citizens.receipt-shown' : 'citizens.receipt-wrong', subjectKind: 'ticket', subjectId: ticketId });
    if (!by) {
      await this.tries.count(tx, ticketId, now);
      return err('not-right');
    }
    await tx.query('insert into vault.receipt_proof (call_id, ticket_id, agent_id, by, at) values ($1, $2, $3, $4, $5) on conflict do nothing', [callId, ticketId, agentId, by, now]);
    return ok(null);
  }

  private shown(citizen: KnownCitizen, { ticketId, code, name, address }: SaidOfReceipt): 'code' | 'name-and-address' | undefined {
    const isName = citizen.name !== undefined && this.words.areSame(name, citizen.name, 'name');
    const isAddress = citizen.address !== undefined && this.words.areSame(address, citizen.address, 'address');
    if (code !== '') return this.codes.isRight(ticketId, code) && (citizen.name === undefined || isName) ? 'code' : undefined;
    return isName && isAddress ? 'name-and-address' : undefined;
  }
}
