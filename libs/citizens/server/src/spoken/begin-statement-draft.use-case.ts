import { Inject, Injectable } from '@nestjs/common';
import { emptyDraft } from '@pukar/citizens-core/contracts';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CitizenStore } from '../persistence/citizen-store.js';
import { DraftStore } from '../persistence/draft-store.js';

/** What was spoken for a ticket, and what the ticket says of it. */
export interface StatementOfTicket {
  readonly spokenId: string;
  readonly ticketId: string;
  readonly spokenAt: Date;
  readonly categoryCode: string;
  readonly placeCode: string | null;
}

/** Lets an agent who writes down what was spoken work as with a call: its caller and its draft are found by the statement's id. */
@Injectable()
export class BeginStatementDraft {
  constructor(
    private readonly citizens: CitizenStore,
    private readonly drafts: DraftStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws for a ticket of nobody. */
  async execute(tx: Tx, { spokenId, ticketId, spokenAt, categoryCode, placeCode }: StatementOfTicket): Promise<void> {
    const citizen = await this.citizens.ofTicket(tx, ticketId);
    if (!citizen) throw new Error('a statement was spoken for a ticket of nobody');
    await tx.query('insert into vault.caller (call_id, citizen_id, called_at, is_call) values ($1, $2, $3, false) on conflict do nothing', [spokenId, citizen.id, spokenAt]);
    const content = { ...emptyDraft, categoryCode, placeCode, citizenName: citizen.name ?? '', citizenAddress: citizen.address ?? '' };
    await this.drafts.begin(tx, spokenId, citizen.id, content, this.clock.now());
  }
}
