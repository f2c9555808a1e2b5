import { Injectable } from '@nestjs/common';
import { isOver, legRankOf } from '@pukar/calls-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { AgentLines } from '../lines/agent-lines.js';
import { lockCall, noteEvent } from '../persistence/call-rows.js';
import { noteInConference } from '../persistence/conference-rows.js';
import { adoptPartyLine, isDismissed, partyOfLine, raisePartyRank, readParty, type PartyRow } from '../persistence/party-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { HearAgentLeft } from '../use-cases/hear-agent-left.use-case.js';
import { EndGuest, keptWaiting } from './end-guest.js';
import { HowMonitors } from './how-monitors.js';
import { PartyChanges } from './party-changes.js';

/** What is heard of the line of somebody who was asked into a conversation. */
export interface PartyHeard {
  readonly callId: string;
  readonly partyId: string;
  readonly legSid: string;
  readonly at: Date;
  /** The carrier's news; absent where we asked. */
  readonly news?: News | undefined;
}

type Finding = 'in' | 'nothing' | 'unwanted' | 'agent';

/** Notes how the lines of parties go. Any of it may come twice, late, in any order or never; what follows depends on the rows alone. */
@Injectable()
export class HearParty {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly lines: AgentLines,
    private readonly agentLeft: HearAgentLeft,
    private readonly guests: EndGuest,
    private readonly how: HowMonitors,
    private readonly changes: PartyChanges,
  ) {}

  /** Whether a label, or a claim, is a party's; who has become the call's agent is one no more. */
  async isParty(label: string): Promise<boolean> {
    const party = await partyOfLine(this.database, label);
    return party !== undefined && party.endedAs !== 'took-over';
  }

  /** Their line is in the conference. Who is not wanted there any more is put out. */
  async joined(heard: PartyHeard & { readonly conferenceSid: string | null }): Promise<void> {
    const found = await this.database.transaction((tx) => this.join(tx, heard));
    if (found === 'unwanted') await this.lines.remove(heard.conferenceSid, heard.legSid);
    // What a supervisor wished meanwhile, their line is told now.
    if (found === 'in') await this.how.tell(heard.partyId);
  }

  /** Progress of their line, as the carrier says it (Twilio's `CallStatus`). */
  async line({ status, ...heard }: PartyHeard & { readonly status: string }): Promise<void> {
    if (isOver(status)) return this.left({ ...heard, lineStatus: status });
    const isWanted = await this.database.transaction(async (tx) => {
      await lockCall(tx, heard.callId);
      const party = await this.adopt(tx, heard);
      if (heard.news && !(await heard.news.isNew(tx))) return true;
      const rises = party && legRankOf(status) === 'ringing' && (await raisePartyRank(tx, party.partyId, 'ringing', heard.at));
      await heard.news?.changed(tx, rises ? 'party-ringing' : 'nothing: late');
      return party !== undefined && !isDismissed(party);
    });
    if (!isWanted) await this.lines.end(heard.legSid);
  }

  /** A contact picked up; gives whether they may come into the conversation. */
  answered(heard: { readonly callId: string; readonly callSid: string; readonly partyId: string }, at: Date, news: News): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await lockCall(tx, heard.callId);
      const party = await this.adopt(tx, { ...heard, legSid: heard.callSid });
      if (!party || party.endedAt) return false;
      if (await news.isNew(tx)) {
        await tx.query('update calls.party set answered_at = coalesce(answered_at, $2) where id = $1', [party.partyId, at]);
        await news.changed(tx, 'party-answered');
      }
      return true;
    });
  }

  /** Their line is out of it, or was never in. Of a colleague who has the call now, it is an agent's leaving. */
  async left(heard: PartyHeard & { readonly lineStatus?: string | undefined }): Promise<void> {
    const { callId, partyId, legSid, at, news, lineStatus } = heard;
    const found = await this.database.transaction(async (tx): Promise<PartyRow | 'agent' | undefined> => {
      await lockCall(tx, callId);
      if ((await readParty(tx, partyId))?.endedAs === 'took-over') return 'agent';
      if (news && !(await news.isNew(tx))) return undefined;
      const party = await this.adopt(tx, heard);
      if (party && !party.endedAt && party.role === 'consulted' && party.personId && !party.joinedAt) await this.claims.release(tx, partyId, 'line-down');
      const ended = party && (await this.guests.within(tx, callId, partyId, { at, as: party.joinedAt ? 'left' : 'not-reached', lineStatus }));
      await news?.changed(tx, ended ? 'party-left' : 'nothing: late');
      return ended;
    });
    if (found === 'agent') return this.agentLeft.execute({ callId, claimId: partyId, legSid, at, ...(news ? { news } : {}) });
    if (found && keptWaiting(found)) await this.guests.takeBack(callId);
  }

  private async join(tx: Tx, heard: PartyHeard & { readonly conferenceSid: string | null }): Promise<Finding> {
    const { callId, partyId, legSid, conferenceSid, at, news } = heard;
    const call = await lockCall(tx, callId);
    if (news && !(await news.isNew(tx))) return 'nothing';
    if (conferenceSid) await noteInConference(tx, { conferenceSid, callId, at, lineSid: legSid });
    const party = await this.adopt(tx, heard);
    if (party?.endedAs === 'took-over') return 'nothing';
    const isWanted = call !== undefined && !call.endedAt && party !== undefined && !party.endedAt && (await this.claimIsGood(tx, party, at));
    const isNew = isWanted && (await raisePartyRank(tx, partyId, 'in', at));
    if (isNew) {
      await this.claims.noteParty(tx, { kind: 'party-joined', callId, agentId: party.personId, role: party.role, at });
      await noteEvent(tx, callId, at, 'party-joined', { partyId, role: party.role });
      await this.changes.changed(tx, callId);
    }
    await news?.changed(tx, isNew ? 'party-joined' : isWanted ? 'nothing: known' : 'nothing: not wanted');
    return isWanted ? 'in' : 'unwanted';
  }

  /** A colleague's is confirmed by their coming in; nobody else has one. */
  private claimIsGood(tx: Tx, { role, personId, partyId }: PartyRow, at: Date): Promise<boolean> {
    return role === 'consulted' && personId ? this.claims.confirmJoin(tx, partyId, at) : Promise.resolve(true);
  }

  private async adopt(tx: Tx, { callId, partyId, legSid }: Pick<PartyHeard, 'callId' | 'partyId' | 'legSid'>): Promise<PartyRow | undefined> {
    const party = await readParty(tx, partyId);
    return party?.callId === callId && (await adoptPartyLine(tx, partyId, legSid)) ? party : undefined;
  }
}
