import { Injectable } from '@nestjs/common';
import { rankNumber, type CallOutcome } from '@pukar/calls-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { CallsSettings } from '../calls-settings.js';
import { AgentLines } from '../lines/agent-lines.js';
import { callIdOf, lockCall, lockOrMakeCall, type CallRow } from '../persistence/call-rows.js';
import { openLegs } from '../persistence/leg-rows.js';
import { CloseParties } from '../parties/close-parties.js';
import { openSecondLine } from '../persistence/second-party-rows.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { SettleCall } from './settle-call.use-case.js';

/** A call's line is over, whoever says so. */
export interface EndedLine {
  /** Where we rang the line; otherwise its SID says which call it is. */
  readonly callId?: string | undefined;
  /** Null only for a call of ours that never had one. */
  readonly callSid: string | null;
  /** How the line that we rang ended, as the carrier says it (Twilio's CallStatus). */
  readonly lineStatus?: string | undefined;
  /** The caller's number as the carrier says it; absent where the carrier was not the one to tell us. */
  readonly from?: string | undefined;
  /** The number of ours that they rang, likewise. */
  readonly to?: string | undefined;
  readonly at: Date;
  readonly startedAt: Date;
  /** The carrier's news that says so; absent where we asked. */
  readonly news?: News;
}

interface Ended {
  readonly outcome: CallOutcome | undefined;
  readonly legs: readonly string[];
}

/**
 * Ends a call: its one outcome, its place in the line, its agent's hold and line, and the call that we owe where somebody must
 * be rung back. The webhook and the reconciler come through here; whichever is first does it.
 */
@Injectable()
export class EndCall {
  constructor(
    private readonly database: Database,
    private readonly settle: SettleCall,
    private readonly line: WaitingLinePort,
    private readonly parties: CloseParties,
    private readonly lines: AgentLines,
    private readonly settings: CallsSettings,
  ) {}

  /** Gives the outcome, or undefined when the call had ended before. */
  async execute(ended: EndedLine): Promise<CallOutcome | undefined> {
    const { outcome, legs } = await this.database.inTurn(idOf(ended), (tx) => this.end(tx, ended), { isPatient: ended.news !== undefined });
    await Promise.all(legs.map((legSid) => this.lines.end(legSid)));
    return outcome;
  }

  private async end(tx: Tx, ended: EndedLine): Promise<Ended> {
    const { callSid, at, startedAt, news } = ended;
    const callId = idOf(ended);
    const call = await (callSid ? lockOrMakeCall(tx, { callId, callSid, startedAt, rank: 'ringing' }) : lockCall(tx, callId));
    if (news && !(await news.isNew(tx))) return NOTHING;
    if (!call || call.endedAt) return this.late(tx, ended, call);
    await this.line.leave(tx, { callId, as: 'abandoned', at });
    tx.write('update calls.call set rank = $2, ended_at = $3, line_status = coalesce($4, line_status), carrier_sid = coalesce(carrier_sid, $5), was_rejected = was_rejected or $6 where id = $1', [
      callId, rankNumber('ended'), at, ended.lineStatus ?? null, callSid, this.isMissedCall(ended),
    ]);
    const parties = await this.parties.all(tx, callId, { at, as: 'call-over', withContacts: true });
    const { effects, outcome } = await this.settle.execute(tx, { callId, at, from: ended.from });
    await news?.changed(tx, ...effects);
    return { outcome: outcome ?? undefined, legs: [...parties, ...(await openLegs(tx, callId)), ...(call.purpose === 'bridge' ? await openSecondLine(tx, callId) : [])] };
  }

  /** Its own webhook may have been lost: the number that they rang says it too. */
  private isMissedCall({ to }: EndedLine): boolean {
    return to !== undefined && to === this.settings.missedCallNumber;
  }

  /** The end of a call that has ended says nothing new, unless how our line ended was not known. */
  private async late(tx: Tx, { at, lineStatus, callSid, news }: EndedLine, call: CallRow | undefined): Promise<Ended> {
    if (!call?.isOurs || call.lineStatus || !lineStatus) {
      await news?.changed(tx, 'nothing: late');
      return NOTHING;
    }
    await tx.query('update calls.call set line_status = $2, carrier_sid = coalesce(carrier_sid, $3) where id = $1', [call.callId, lineStatus, callSid]);
    const { effects } = await this.settle.execute(tx, { callId: call.callId, at });
    await news?.changed(tx, ...effects);
    return NOTHING;
  }
}

const idOf = ({ callId, callSid }: EndedLine): string => callId ?? callIdOf(callSid ?? '');
const NOTHING: Ended = { outcome: undefined, legs: [] };
