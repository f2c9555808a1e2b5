import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Telephony } from '@pukar/platform/telephony';
import { CallsSettings } from '../calls-settings.js';
import { AgentLines } from '../lines/agent-lines.js';
import { lineUrls } from '../lines/line-urls.js';
import { adoptPartyLine, isDismissed, partyOfLine, readParty, type PartyRow } from '../persistence/party-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import type { AcceptedClaim } from '../use-cases/connect-agent.use-case.js';
import { CloseParties } from './close-parties.js';
import { ReadTalk } from './read-talk.js';

const RING_SECONDS = 15;

/** Rings the line of a colleague into the conversation that they are asked about, once they have accepted. Their leaving ends it for nobody. */
@Injectable()
export class ConnectColleague {
  constructor(
    private readonly database: Database,
    private readonly talks: ReadTalk,
    private readonly claims: ClaimsPort,
    private readonly close: CloseParties,
    private readonly telephony: Telephony,
    private readonly lines: AgentLines,
    private readonly settings: CallsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether a claim is a consultation's. */
  async isConsult(claimId: string): Promise<boolean> {
    return (await partyOfLine(this.database, claimId)) !== undefined;
  }

  async execute({ callId, claimId: partyId, agentId }: AcceptedClaim): Promise<void> {
    const conference = await this.begin(callId, partyId);
    if (!conference) return this.giveUp(partyId, 'caller-gone');
    const urls = lineUrls(this.settings.publicUrl);
    let legSid: string;
    try {
      legSid = await this.telephony.addParticipant(conference, {
        to: `client:${agentId}?claim=${partyId}`, label: partyId, timeoutSeconds: RING_SECONDS, statusCallback: urls.leg(callId, partyId), conferenceStatusCallback: urls.conference, isGuest: true,
      });
    } catch {
      return this.giveUp(partyId, 'line-down');
    }
    await this.lines.endUnless(legSid, () => this.database.transaction(async (tx) => {
      await this.talks.lock(tx, callId);
      const adopted = await adoptPartyLine(tx, partyId, legSid);
      const party = await readParty(tx, partyId);
      return adopted && party !== undefined && !isDismissed(party);
    }));
  }

  /** Gives the conference, where they are still wanted and no line was asked for yet. */
  private begin(callId: string, partyId: string): Promise<string | undefined> {
    return this.database.transaction(async (tx) => {
      const talk = await this.talks.lock(tx, callId);
      if (talk?.guest?.partyId !== partyId || !talk.facts.isTalking) return undefined;
      const begun = await tx.query('update calls.party set dial_began_at = $2 where id = $1 and dial_began_at is null and ended_at is null returning 1', [partyId, this.clock.now()]);
      return begun.length > 0 ? (talk.call.conferenceSid ?? callId) : undefined;
    });
  }

  private async giveUp(partyId: string, because: 'caller-gone' | 'line-down'): Promise<void> {
    await this.database.transaction(async (tx) => {
      const party: PartyRow | undefined = await readParty(tx, partyId);
      if (!party) return;
      await this.talks.lock(tx, party.callId);
      await this.claims.release(tx, partyId, because);
      await this.close.one(tx, party, { at: this.clock.now(), as: because });
    });
  }
}
