import { Inject, Injectable } from '@nestjs/common';
import type { RingingFacts } from '@pukar/calls-core/contracts';
import { shownNumber } from '@pukar/calls-core/domain';
import { isWithinHours, ok, whenHoursEnd, type Clock, type Result } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { OutgoingSettings } from '../outgoing-settings.js';
import { TicketsToRingPort } from '../ports/tickets-to-ring.port.js';

/** Tells an agent whom they would ring about a ticket, what those would see, and whether it is too late in the day. */
@Injectable()
export class LookBeforeRinging {
  constructor(
    private readonly tickets: TicketsToRingPort,
    private readonly settings: OutgoingSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ticketNumber: string, agentId: string): Promise<Result<RingingFacts, 'wrong-number' | 'not-found'>> {
    const found = await this.tickets.find(ticketNumber, agentId);
    if (!found.ok) return found;
    const { citizen, officer } = found.value;
    const now = this.clock.now();
    const { quietHours } = this.settings;
    const quietUntil = isWithinHours(quietHours, now) ? (whenHoursEnd(quietHours, now)?.toISOString() ?? null) : null;
    return ok({ citizen, officer, ...shownNumber(this.settings.callerId), quietUntil });
  }
}
