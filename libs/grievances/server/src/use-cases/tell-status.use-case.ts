import { Inject, Injectable } from '@nestjs/common';
import type { StatusAnswer } from '@pukar/grievances-core/contracts';
import { parseTicketNumber, type TicketNumber } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { ToldTickets } from '../alike/told-tickets.js';
import { CallProofs } from '../persistence/call-proofs.js';
import { type Guarded, StatusTries } from '../persistence/status-tries.js';
import { storedTicket, type StoredTicket, type TicketRow } from '../persistence/ticket-row.js';
import { statusOf } from '../preparation/status-of.js';

interface StatusRow extends TicketRow {
  readonly caller_failures: number;
  readonly number_failures: number;
}

interface LookedUp {
  readonly isLocked: boolean;
  readonly found: StoredTicket | undefined;
}

/**
 * Tells a caller where a ticket stands. The number is all they have to know, so wrong ones are counted, per caller and per
 * number, across calls; a right one does not wipe out the wrong ones before it. A department's reference is a wrong number.
 */
@Injectable()
export class TellStatus {
  constructor(
    private readonly database: Database,
    private readonly tries: StatusTries,
    private readonly proofs: CallProofs,
    private readonly told: ToldTickets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `keyed` as it came from the keypad or was typed; `caller` is the number in E.164, undefined when it is withheld. The call may then act upon what it was told of. */
  async execute(keyed: string, caller: string | undefined, callSid: string): Promise<StatusAnswer> {
    const now = this.clock.now();
    const parsed = parseTicketNumber(keyed);
    const number = parsed.ok ? parsed.value : undefined;
    const { isLocked, found } = await this.lookUp(number, caller, now);
    if (isLocked) return { code: 'locked' };
    if (found) {
      await this.proofs.prove(this.database, { callSid, ticketId: found.ticket.id, by: 'number', at: now });
      return statusOf(await this.told.of(this.database, found), now);
    }
    await this.tries.count(this.database, number ? [{ caller }, { number }] : [{ caller }], now);
    return { code: number ? 'not-found' : 'wrong-number' };
  }

  /** The ticket and both counters in one question: a telephone waits for it. */
  private async lookUp(number: TicketNumber | undefined, caller: string | undefined, now: Date): Promise<LookedUp> {
    const byCaller: Guarded = { caller };
    const byNumber: Guarded | undefined = number && { number };
    const [row] = await this.database.query<StatusRow>(
      `select coalesce((select failures from grievances.status_try where guarded = $2 and since >= $4), 0) as caller_failures,
         coalesce((select failures from grievances.status_try where guarded = $3 and since >= $4), 0) as number_failures, t.*
       from (select 1) one left join grievances.ticket t on t.number = $1`,
      [number ?? null, this.tries.hashOf(byCaller), byNumber ? this.tries.hashOf(byNumber) : null, this.tries.windowStart(now)],
    );
    const isLocked = this.tries.isLocked(byCaller, row!.caller_failures) || (byNumber !== undefined && this.tries.isLocked(byNumber, row!.number_failures));
    return { isLocked, found: row!.id ? storedTicket(row!) : undefined };
  }
}
