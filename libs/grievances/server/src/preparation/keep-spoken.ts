import { Inject, Injectable } from '@nestjs/common';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { type SpokenStatement, SpokenStatements } from '../persistence/spoken-statements.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { StatementWorkPort } from '../ports/statement-work.port.js';

/** A recording that a caller just made. */
export interface JustSpoken {
  readonly callSid: string;
  /** As the carrier says it: who is rung back where nothing of it can be used. */
  readonly from: string;
  readonly recordingSid: string;
  /** As the carrier says; null where it does not. */
  readonly seconds: number | null;
  readonly at: Date;
}

/** No place and nothing wrong there can be named in less: a key pressed at once, a cough. The carrier counts whole seconds. */
const FEWEST_SECONDS = 2;

/** Whether nothing was said, or recorded: one recording is one ticket, and none is nobody's. */
export const isEmpty = ({ recordingSid, seconds }: JustSpoken): boolean => recordingSid === '' || (seconds !== null && seconds < FEWEST_SECONDS);

/** The steps that lodging and re-opening share: what was spoken is bound to its ticket, and waits to be written down. */
@Injectable()
export class KeepSpoken {
  constructor(
    private readonly spoken: SpokenStatements,
    private readonly work: StatementWorkPort,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(tx: Tx, { ticket, language, categoryCode, placeCode }: StoredTicket, what: SpokenStatement['what'], { callSid, from, recordingSid, seconds, at }: JustSpoken): Promise<void> {
    const id = this.ids.uuid();
    await this.spoken.keep(tx, { id, recordingSid, callSid, ticketId: ticket.id, what, round: ticket.reopenings, spokenAt: at });
    await this.work.begin(tx, { spokenId: id, ticketId: ticket.id, recordingSid, callSid, from, language, seconds, spokenAt: at, dueAt: ticket.dueAt, categoryCode, placeCode });
  }
}
