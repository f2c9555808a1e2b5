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
  /** The same person, where they were looked up before. */
  readonly found?: TicketsCitizen | undefined;
}

/** Whom a ticket is linked to. */
export interface TicketsCitizen {
  /** Undefined: whoever made the call, or whom the paper's row stands for. */
  readonly citizenId: string | undefined;
  readonly isForOther: boolean;
  readonly hasNumber: boolean;
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

  /** The transaction fails, with its next statement or its end, when nobody is known to have made the call: a ticket is nobody's in no case. */
  async execute(tx: Tx, { ticketId, callId, statement, person, found }: TicketToLink): Promise<void> {
    const citizen = found ?? (person && (await this.find(tx, person)));
    tx.write(
      `insert into vault.ticket_citizen (ticket_id, citizen_id, call_id, statement_sealed, created_at, is_for_other)
       select $1::uuid, case when k.call_id is not null then coalesce($5::uuid, k.citizen_id) end, k.call_id, $3::bytea, $4::timestamptz, $6::boolean from (select) once left join vault.caller k on k.call_id = $2`,
      [ticketId, callId, this.vault.sealStatement(ticketId, this.aadhaar.mask(statement)), this.clock.now(), citizen?.citizenId ?? null, citizen?.isForOther ?? false],
    );
  }

  /** Whoever has that phone, known or new; one of whom nothing is known for somebody else without a phone. */
  async find(tx: Tx, { isForOther, phone: typed }: TicketsPerson): Promise<TicketsCitizen> {
    const phone = parsePhone(typed);
    if (phone) return { citizenId: await this.citizens.findOrMake(tx, phone, undefined, this.clock.now()), isForOther, hasNumber: true };
    if (!isForOther) return { citizenId: undefined, isForOther, hasNumber: false };
    const id = this.ids.uuid();
    await this.citizens.makeWithoutPhone(tx, id, undefined, this.clock.now());
    return { citizenId: id, isForOther, hasNumber: false };
  }
}
