import { Inject, Injectable } from '@nestjs/common';
import { isMonitor } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { readCall } from '../persistence/call-rows.js';
import { openLegs } from '../persistence/leg-rows.js';
import { openParties } from '../persistence/party-rows.js';
import { HearAgentLeft } from '../use-cases/hear-agent-left.use-case.js';
import { CallerOnHold } from './caller-on-hold.js';
import { HowMonitors } from './how-monitors.js';
import { PartyChanges } from './party-changes.js';

/**
 * Puts the lines right after a call went from one agent to another, in an order in which the caller is never alone: the new agent's
 * leaving ends the conversation from now on, the caller is taken off hold, and only then the old agent's line goes. Safe to do again.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    private readonly hold: CallerOnHold,
    private readonly how: HowMonitors,
    private readonly agentLeft: HearAgentLeft,
    private readonly changes: PartyChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(callId: string): Promise<void> {
    const call = await readCall(this.database, callId);
    if (!call?.handingOverSince || call.endedAt || !call.claimId) return;
    const where = { conferenceSid: call.conferenceSid, conference: callId };
    const [theirs] = await openLegs(this.database, callId, call.claimId);
    try {
      if (!theirs) throw new CarrierError(404, 20404, 'the new agent has no line');
      await this.telephony.changeParticipant(where, theirs, { endConferenceOnExit: true });
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      if (!error.callIsOver) return this.later(callId, error);
      // They were gone in that moment: the caller goes back into the line.
      return this.agentLeft.execute({ callId, claimId: call.claimId, ...(theirs ? { legSid: theirs } : {}), at: this.clock.now() });
    }
    try {
      await this.hold.set(callId, false);
      for (const { partyId, role } of await openParties(this.database, callId)) if (isMonitor(role)) await this.how.tell(partyId);
      for (const legSid of await openLegs(this.database, callId)) if (legSid !== theirs) await this.telephony.leaveConference(where, legSid);
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      if (!error.callIsOver) return this.later(callId, error);
    }
    await this.database.transaction(async (tx) => {
      const done = await tx.query('update calls.call set handing_over_since = null where id = $1 and handing_over_since is not null returning 1', [callId]);
      if (done.length > 0) await this.changes.changed(tx, callId);
    });
  }

  private later(callId: string, error: CarrierError): void {
    this.logger.warn({ err: error, callId }, 'the lines of a call that was handed over are not right yet; it is tried again');
  }
}
