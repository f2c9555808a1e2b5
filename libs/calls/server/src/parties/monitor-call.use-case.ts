import { Inject, Injectable } from '@nestjs/common';
import type { WhereMonitoring } from '@pukar/calls-core/contracts';
import { HOW_MONITORS, type MonitorRole } from '@pukar/calls-core/domain';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { CarrierError, Telephony } from '@pukar/platform/telephony';
import { CallsSettings } from '../calls-settings.js';
import { AgentLines } from '../lines/agent-lines.js';
import { lineUrls } from '../lines/line-urls.js';
import { lockCall, noteEvent } from '../persistence/call-rows.js';
import { adoptPartyLine, monitoringOf, readParty, saveParty, type PartyRow } from '../persistence/party-rows.js';
import { ColleaguesPort } from '../ports/colleagues.port.js';
import { CloseParties } from './close-parties.js';
import { HowMonitors } from './how-monitors.js';
import { PartyChanges } from './party-changes.js';
import { ReadParties } from './read-parties.use-case.js';
import { ReadTalk } from './read-talk.js';

/** Two acts of one supervisor in the same moment, whatever calls they are about: the later finds where the earlier left them. */
const oneActAtATime = (tx: Tx, supervisorId: string) => tx.query(`select pg_advisory_xact_lock(hashtext('calls.monitor'), hashtext($1))`, [supervisorId]);

const RING_SECONDS = 15;
const ACTIONS = { listening: 'calls.listen', whispering: 'calls.whisper', barging: 'calls.barge' } as const satisfies Record<MonitorRole, string>;

/** Where a supervisor is now, and whose line is to be made or ended for it. */
interface Change {
  readonly party: PartyRow;
  readonly isNew: boolean;
  readonly conference: string;
  /** Of the conversation in which they were before. */
  readonly lineBefore: string | null;
}

/** What coming into a conversation needs. */
@Injectable()
export class MonitoringSteps {
  constructor(
    readonly talks: ReadTalk,
    readonly parties: ReadParties,
    readonly close: CloseParties,
    readonly how: HowMonitors,
    readonly names: ColleaguesPort,
    readonly lines: AgentLines,
    readonly telephony: Telephony,
    readonly changes: PartyChanges,
    readonly settings: CallsSettings,
  ) {}
}

/**
 * A supervisor comes into a conversation: unheard, heard by its agent alone, or heard by everybody; or changes between the three, or
 * goes to another conversation. Their line leaves nobody when it goes. Each act is written into the audit trail.
 */
@Injectable()
export class MonitorCall {
  constructor(
    private readonly database: Database,
    private readonly steps: MonitoringSteps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Gives the label of their line, which their softphone answers. */
  async execute(callId: string, supervisorId: string, role: MonitorRole): Promise<Result<{ readonly partyId: string }, 'no-conversation' | 'carrier-unreachable'>> {
    const name = (await this.steps.names.names([supervisorId])).get(supervisorId) ?? '';
    const change = await this.database.transaction((tx) => this.begin(tx, { callId, supervisorId, role, name }));
    if (!change) return err('no-conversation');
    if (change.lineBefore) await this.steps.lines.end(change.lineBefore);
    const { partyId } = change.party;
    const done = change.isNew ? await this.ring(change, role) : await this.steps.how.tell(partyId);
    return done ? ok({ partyId }) : err('carrier-unreachable');
  }

  /** They leave whatever conversation they are in. */
  async leave(supervisorId: string): Promise<Result<null, 'no-conversation'>> {
    const line = await this.database.transaction(async (tx) => {
      await oneActAtATime(tx, supervisorId);
      const party = await monitoringOf(tx, supervisorId);
      if (!party) return undefined;
      await lockCall(tx, party.callId);
      await this.audit(tx, supervisorId, party.callId, 'calls.stop-monitoring');
      return (await this.steps.close.one(tx, party, { at: this.clock.now(), as: 'left' })) ? { sid: party.callSid } : undefined;
    });
    if (!line) return err('no-conversation');
    if (line.sid) await this.steps.lines.end(line.sid);
    return ok(null);
  }

  /** Where they are, whatever news their screen has missed. */
  async where(supervisorId: string): Promise<WhereMonitoring> {
    const party = await monitoringOf(this.database, supervisorId);
    const parties = party && (await this.steps.parties.forOne(party.callId, supervisorId));
    return { in: party && parties ? { partyId: party.partyId, parties } : null };
  }

  private async begin(tx: Tx, { callId, supervisorId, role, name }: { readonly callId: string; readonly supervisorId: string; readonly role: MonitorRole; readonly name: string }): Promise<Change | undefined> {
    await oneActAtATime(tx, supervisorId);
    const left = (await monitoringOf(tx, supervisorId))?.callId ?? callId;
    for (const id of [...new Set([callId, left])].sort()) await lockCall(tx, id);
    const talk = await this.steps.talks.lock(tx, callId);
    if (!talk?.call.talkingAt || talk.call.endedAt || talk.claim?.state !== 'joined') return undefined;
    const at = this.clock.now();
    const before = await monitoringOf(tx, supervisorId);
    await this.audit(tx, supervisorId, callId, ACTIONS[role]);
    await noteEvent(tx, callId, at, role, { supervisorId });
    await this.steps.changes.changed(tx, callId);
    const conference = talk.call.conferenceSid ?? callId;
    if (before?.callId === callId) {
      await tx.query('update calls.party set role = $2 where id = $1', [before.partyId, role]);
      return { party: before, isNew: false, conference, lineBefore: null };
    }
    if (before) await this.steps.close.one(tx, before, { at, as: 'left' });
    const partyId = this.ids.uuid();
    await saveParty(tx, { partyId, callId, role, personId: supervisorId, contact: null, name, askedBy: supervisorId, askedAt: at, dialBeganAt: at });
    const party = await readParty(tx, partyId);
    return party && { party, isNew: true, conference, lineBefore: before?.callSid ?? null };
  }

  private async ring({ party: { partyId, callId, personId }, conference }: Change, role: MonitorRole): Promise<boolean> {
    const { settings, telephony, how, lines } = this.steps;
    const urls = lineUrls(settings.publicUrl);
    const { isMuted, isCoaching } = HOW_MONITORS[role];
    const coached = isCoaching ? await how.agentsLine(callId) : undefined;
    try {
      if (isCoaching && !coached) throw new CarrierError(404, 20404, 'the agent has no line');
      const legSid = await telephony.addParticipant(conference, {
        to: `client:${personId}?claim=${partyId}`, label: partyId, timeoutSeconds: RING_SECONDS, statusCallback: urls.leg(callId, partyId), conferenceStatusCallback: urls.conference, isGuest: true, isMuted, coaches: coached,
      });
      // They went on to another conversation, or this one ended: that their line was rung is no fault.
      await lines.endUnless(legSid, () => this.database.transaction(async (tx) => {
        await lockCall(tx, callId);
        return (await adoptPartyLine(tx, partyId, legSid)) && !(await readParty(tx, partyId))?.endedAt;
      }));
      return true;
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      await this.database.transaction(async (tx) => {
        await lockCall(tx, callId);
        const party = await readParty(tx, partyId);
        if (party) await this.steps.close.one(tx, party, { at: this.clock.now(), as: 'not-reached' });
      });
      return false;
    }
  }

  private audit(tx: Tx, supervisorId: string, callId: string, action: string): Promise<void> {
    return recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: supervisorId, action, subjectKind: 'call', subjectId: callId });
  }
}
