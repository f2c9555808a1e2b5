import { Inject, Injectable } from '@nestjs/common';
import { HOW_MONITORS, isMonitor } from '@pukar/calls-core/domain';
import { Database } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { readCall } from '../persistence/call-rows.js';
import { openLegs } from '../persistence/leg-rows.js';
import { readParty } from '../persistence/party-rows.js';

/** Tells the carrier how supervisors take part, as their rows say: muted, coaching the call's agent of now, or heard by all. */
@Injectable()
export class HowMonitors {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Doing it again changes nothing. Gives whether the carrier took it; what it does not take is tried again by `MendParties`. */
  async tell(partyId: string): Promise<boolean> {
    const party = await readParty(this.database, partyId);
    if (!party?.callSid || !party.joinedAt || party.endedAt || !isMonitor(party.role)) return true;
    const coached = await this.agentsLine(party.callId);
    const told = `${party.role} ${coached ?? ''}`;
    if (party.toldRole === told) return true;
    const { isMuted, isCoaching } = HOW_MONITORS[party.role];
    if (isCoaching && !coached) return false;
    const call = await readCall(this.database, party.callId);
    try {
      // In one request: who whispers is not heard by the caller for a moment first.
      await this.telephony.changeParticipant({ conferenceSid: call?.conferenceSid ?? null, conference: party.callId }, party.callSid, { muted: isMuted, coaching: isCoaching, ...(isCoaching && coached ? { callSidToCoach: coached } : {}) });
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      this.logger.warn({ err: error, callId: party.callId }, 'the carrier did not change how a supervisor takes part');
      return error.callIsOver;
    }
    await this.database.query('update calls.party set told_role = $2 where id = $1', [partyId, told]);
    return true;
  }

  /** The line of the agent whose call it is. */
  async agentsLine(callId: string): Promise<string | undefined> {
    const call = await readCall(this.database, callId);
    return call?.claimId ? (await openLegs(this.database, callId, call.claimId))[0] : undefined;
  }
}
