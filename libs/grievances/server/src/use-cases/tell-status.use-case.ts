import { Inject, Injectable, Optional } from '@nestjs/common';
import type { StatusAnswer } from '@pukar/grievances-core/contracts';
import { parseTicketNumber } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Metrics } from '@pukar/platform/running';
import { ToldTickets } from '../alike/told-tickets.js';
import { CallProofs } from '../persistence/call-proofs.js';
import { StatusTries } from '../persistence/status-tries.js';
import { statusOf } from '../preparation/status-of.js';

/**
 * Tells a caller where a ticket stands. The number is all they have to know, so wrong ones are counted, per caller and per
 * number, across calls and however many come at once; a right one does not wipe out the wrong ones before it. A department's reference is a wrong number.
 */
@Injectable()
export class TellStatus {
  constructor(
    private readonly database: Database,
    private readonly tries: StatusTries,
    private readonly proofs: CallProofs,
    private readonly told: ToldTickets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() private readonly metrics?: Metrics,
  ) {}

  /** `keyed` as it came from the keypad or was typed; `caller` is the number in E.164, undefined when it is withheld. The call may then act upon what it was told of. */
  async execute(keyed: string, caller: string | undefined, callSid: string): Promise<StatusAnswer> {
    const now = this.clock.now();
    const parsed = parseTicketNumber(keyed);
    const number = parsed.ok ? parsed.value : undefined;
    const { isLocked, found } = await this.tries.try(this.database, number, caller, now);
    if (isLocked || !found) return this.refused(isLocked ? 'locked' : number ? 'not-found' : 'wrong-number');
    await this.proofs.prove(this.database, { callSid, ticketId: found.ticket.id, by: 'number', at: now });
    return statusOf(await this.told.of(this.database, found), now);
  }

  /** Guessing by many callers, and over many numbers, shows in the figures alone. */
  private refused(code: 'locked' | 'not-found' | 'wrong-number'): StatusAnswer {
    this.metrics?.count('pukar_wrong_ticket_numbers_total', { answer: code });
    return { code };
  }
}
