import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import { OpeningStore } from './opening-store.js';

/** An opening that its citizen has not heard of from anybody. */
export interface UntoldOpening {
  readonly openingId: string;
  readonly ticketId: string;
  readonly openedAt: Date;
}

/** What an agent has to tell a citizen: that their identity was opened, at the next call, whatever became of the message. */
@Injectable()
export class OpeningsOfCitizen {
  constructor(
    private readonly database: Database,
    private readonly store: OpeningStore,
    private readonly holders: CallHoldersPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The oldest first. */
  untold(where: Pick<Tx, 'query'>, citizenId: string): Promise<UntoldOpening[]> {
    return where.query<UntoldOpening>(
      `select s.request_id as "openingId", r.ticket_id as "ticketId", s.at as "openedAt"
       from vault.ticket_citizen t join vault.identity_request r on r.ticket_id = t.ticket_id join vault.identity_step s on s.request_id = r.id and s.step = 'opened'
       where t.citizen_id = $1 and not exists (select 1 from vault.identity_step told where told.request_id = r.id and told.step = 'told') order by s.at limit 5`, [citizenId],
    );
  }

  /** Noted for an opening of the caller's own; anything else changes nothing. */
  async told({ callId, openingId, agentId }: { readonly callId: string; readonly openingId: string; readonly agentId: string }): Promise<Result<null, 'not-your-call' | 'unknown-call'>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.holders.isWith(callId, agentId, tx))) return err('not-your-call');
      const [caller] = await tx.query<{ id: string }>('select citizen_id as id from vault.caller where call_id = $1', [callId]);
      const opening = caller && (await this.untold(tx, caller.id)).find((one) => one.openingId === openingId);
      if (!opening) return caller ? ok(null) : err('unknown-call');
      await this.store.note(tx, { id: openingId, ticketId: opening.ticketId }, 'told', agentId, this.clock.now(), callId);
      return ok(null);
    });
  }
}
