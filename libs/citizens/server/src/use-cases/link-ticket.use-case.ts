import { Inject, Injectable } from '@nestjs/common';
import { parsePhone } from '@pukar/citizens-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { CitizenStore } from '../persistence/citizen-store.js';
import { Vault } from '../persistence/vault.js';
import { AadhaarMaskPort } from '../ports/aadhaar-mask.port.js';

/** What registering hands to the vault. */
export interface TicketToLink {
  readonly ticketId: string;
  readonly callId: string;
  /** What the citizen said, in full. */
  readonly statement: string;
  /** Whose it is, where it is not the caller's: how that person is reached. */
  readonly person?: TicketsPerson | undefined;
}

/** Whose a ticket is that somebody else spoke for, or that came in on paper. */
export interface TicketsPerson {
  readonly isForOther: boolean;
  /** As it was typed; empty where it is not known. */
  readonly phone: string;
}

/** Writes the only link between a ticket and its citizen, and seals what they said beside it. */
@Injectable()
export class LinkTicket {
  constructor(
    private readonly vault: Vault,
    private readonly citizens: CitizenStore,
    private readonly aadhaar: AadhaarMaskPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Throws when nobody is known to have made the call. */
  async execute(tx: Tx, { ticketId, callId, statement, person }: TicketToLink): Promise<void> {
    const citizenId = person && (await this.citizenOf(tx, person));
    const linked = await tx.query(
      `insert into vault.ticket_citizen (ticket_id, citizen_id, call_id, statement_sealed, created_at, is_for_other)
       select $1, coalesce($5::uuid, citizen_id), call_id, $3, $4, $6 from vault.caller where call_id = $2 returning 1`,
      [ticketId, callId, this.vault.sealStatement(ticketId, this.aadhaar.mask(statement)), this.clock.now(), citizenId ?? null, person?.isForOther ?? false],
    );
    if (linked.length === 0) throw new Error('a ticket was registered for a call that nobody is known to have made');
  }

  /** Whoever has that phone, known or new; one of whom nothing is known for somebody else without a phone. Undefined: who the paper's row stands for. */
  private async citizenOf(tx: Tx, { isForOther, phone: typed }: TicketsPerson): Promise<string | undefined> {
    const phone = parsePhone(typed);
    if (phone) return this.citizens.findOrMake(tx, phone, undefined, this.clock.now());
    if (!isForOther) return undefined;
    const id = this.ids.uuid();
    await this.citizens.makeWithoutPhone(tx, id, undefined, this.clock.now());
    return id;
  }
}
