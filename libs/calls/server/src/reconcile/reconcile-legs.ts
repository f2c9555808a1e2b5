import { Injectable } from '@nestjs/common';
import { isOver } from '@pukar/calls-core/domain';
import { Database } from '@pukar/platform/database';
import { CarrierError, Telephony, type CarrierCall } from '@pukar/platform/telephony';
import { AgentLines } from '../lines/agent-lines.js';
import { lockCall } from '../persistence/call-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { HearAgentLeft } from '../use-cases/hear-agent-left.use-case.js';
import { SettleCall } from '../use-cases/settle-call.use-case.js';
import { hasTimesOfLeg, keepTimesOfLeg, type KeptLeg, overLine, type OverLine } from './carriers-times.js';

/** A line is given this long to be saved here, and its claim to be confirmed, before it is one that nobody wants. */
export const LINE_IS_NEW_SECONDS = 30;
/** Open lines are read in pages of this many. */
const PAGE = 500;

interface KnownLeg extends KeptLeg {
  readonly legSid: string;
  readonly callId: string;
  readonly claimId: string;
}

const COLUMNS = 'carrier_sid as "legSid", call_id as "callId", claim_id as "claimId", ended_at as "endedAt", rank, joined_at as "joinedAt"';

/** What comparing agents' lines changed: lines ended, here or at the carrier, and lines whose times were put right. */
export interface ComparedLegs {
  readonly ended: number;
  readonly corrected: number;
}

/** Brings agents' lines to what the carrier says of them, and ends those at the carrier that belong to no live claim. */
@Injectable()
export class ReconcileLegs {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    private readonly claims: ClaimsPort,
    private readonly lines: AgentLines,
    private readonly agentLeft: HearAgentLeft,
    private readonly settle: SettleCall,
  ) {}

  /** `lines`: all lines from our number since `since`; those of parties are compared as such. */
  async compare(lines: readonly CarrierCall[], since: Date, now: Date, ofParties: ReadonlySet<string> = new Set()): Promise<ComparedLegs> {
    const listed = lines.filter((line) => line.to.startsWith('client:') && !ofParties.has(line.sid));
    const known = await this.database.query<KnownLeg>(`select ${COLUMNS} from calls.leg where carrier_sid = any($1)`, [listed.map((line) => line.sid)]);
    const bySid = new Map(known.map((leg) => [leg.legSid, leg]));
    let [ended, corrected] = [0, 0];
    const hasLine = new Set(listed.filter((line) => !isOver(line.status) && bySid.get(line.sid)?.endedAt === null).map(({ to }) => to));
    for (const line of [...listed, ...(await this.openBefore(since, new Set(bySid.keys()), bySid))]) {
      const change = await this.compareOne(line, bySid.get(line.sid), now, hasLine);
      if (change === 'ended') ended += 1;
      if (change === 'corrected') corrected += 1;
    }
    return { ended, corrected };
  }

  /** `hasLine`: agents (as the carrier calls them) of whose lines one is up that we know. */
  private async compareOne(line: CarrierCall, leg: KnownLeg | undefined, now: Date, hasLine: ReadonlySet<string>): Promise<'ended' | 'corrected' | 'nothing'> {
    if (!isOver(line.status)) return (await this.endUnwanted(line, leg, now, hasLine)) ? 'ended' : 'nothing';
    if (!leg) return 'nothing';
    const over = overLine(line) ?? { sid: line.sid, status: line.status, startedAt: now, endedAt: now };
    const isCorrected = !hasTimesOfLeg(leg, over) && (await this.keepTimes(leg, over));
    if (leg.endedAt !== null) return isCorrected ? 'corrected' : 'nothing';
    await this.agentLeft.execute({ callId: leg.callId, claimId: leg.claimId, legSid: leg.legSid, at: over.endedAt });
    return 'ended';
  }

  private keepTimes(leg: KnownLeg, over: OverLine): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await lockCall(tx, leg.callId);
      if (!(await keepTimesOfLeg(tx, over))) return false;
      await this.settle.execute(tx, { callId: leg.callId, at: over.endedAt });
      return true;
    });
  }

  /** An agent's line that is up although no live claim has it: its call ended, or it was never saved. Whoever is busy has one line: where we know theirs, another is nobody's. */
  private async endUnwanted(line: CarrierCall, leg: KnownLeg | undefined, now: Date, hasLine: ReadonlySet<string>): Promise<boolean> {
    if (line.startedAt && now.getTime() - line.startedAt.getTime() < LINE_IS_NEW_SECONDS * 1000) return false;
    const isWanted = leg ? (await this.claims.live(this.database, leg.callId))?.claimId === leg.claimId : !hasLine.has(line.to) && (await this.claims.isHolding(this.database, line.to.slice('client:'.length)));
    if (isWanted) return false;
    await this.lines.end(line.sid);
    return true;
  }

  /** Lines that are open here and older than the list: each is asked for. */
  private async openBefore(since: Date, listed: ReadonlySet<string>, bySid: Map<string, KnownLeg>): Promise<CarrierCall[]> {
    const open = await this.database.query<KnownLeg>(`select ${COLUMNS} from calls.leg where ended_at is null and made_at < $1 order by made_at limit $2`, [since, PAGE]);
    const asked: CarrierCall[] = [];
    for (const leg of open.filter(({ legSid }) => !listed.has(legSid))) {
      bySid.set(leg.legSid, leg);
      asked.push(await this.ask(leg.legSid));
    }
    return asked;
  }

  /** A line that the carrier does not know any more is over. */
  private async ask(legSid: string): Promise<CarrierCall> {
    try {
      return await this.telephony.fetchCall(legSid);
    } catch (error) {
      if (!(error instanceof CarrierError && error.callIsOver)) throw error;
      return { sid: legSid, from: '', to: '', status: 'failed', startedAt: undefined, endedAt: undefined };
    }
  }
}
