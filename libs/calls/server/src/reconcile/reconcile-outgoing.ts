import { Injectable } from '@nestjs/common';
import { isOver } from '@pukar/calls-core/domain';
import { Database } from '@pukar/platform/database';
import { CarrierError, Telephony, type CarrierCall } from '@pukar/platform/telephony';
import { HearSecondLine } from '../outgoing/bridge/hear-second-line.use-case.js';
import { lockCall } from '../persistence/call-rows.js';
import { EndCall } from '../use-cases/end-call.use-case.js';
import { SettleCall } from '../use-cases/settle-call.use-case.js';

/** A line is given this long to be saved here: our own news of it may be on its way. */
const LAG_MINUTES = 2;
const PAGE = 500;

interface KnownLine {
  readonly sid: string;
  readonly callId: string;
  readonly party: 'first' | 'second';
  readonly endedAt: Date | null;
  readonly lineStatus: string | null;
}

/** What comparing the lines that we rang changed. */
export interface ComparedOutgoing {
  readonly ended: number;
  readonly corrected: number;
  /** Lines from our number to a telephone that belong to no call of ours. */
  readonly unknownLines: number;
}

const KNOWN = `
  select * from (
    select carrier_sid as sid, id as "callId", 'first' as party, ended_at as "endedAt", line_status as "lineStatus", dial_began_at from calls.call where direction = 'outgoing'
    union all select carrier_sid, call_id, 'second', ended_at, line_status, dial_began_at from calls.second_party
  ) line`;

/** Brings the lines that we rang to telephones to what the carrier says of them. */
@Injectable()
export class ReconcileOutgoing {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    private readonly endCall: EndCall,
    private readonly second: HearSecondLine,
    private readonly settle: SettleCall,
  ) {}

  /** `listed`: all lines from our numbers since `since`; those of parties are compared as such. */
  async compare(listed: readonly CarrierCall[], since: Date, now: Date, ofParties: ReadonlySet<string> = new Set()): Promise<ComparedOutgoing> {
    const phones = listed.filter((line) => !line.to.startsWith('client:') && !ofParties.has(line.sid));
    const known = new Map((await this.database.query<KnownLine>(`${KNOWN} where sid = any($1)`, [phones.map((line) => line.sid)])).map((line) => [line.sid, line]));
    const old = new Date(now.getTime() - LAG_MINUTES * 60_000);
    let [ended, corrected, unknownLines] = [0, 0, 0];
    for (const line of [...phones, ...(await this.openBefore(since, known))]) {
      const ours = known.get(line.sid);
      if (!ours && (!line.startedAt || line.startedAt < old)) unknownLines += 1;
      if (!ours || !isOver(line.status)) continue;
      if (!ours.endedAt) ended += 1;
      if (await this.putRight(ours, line, now)) corrected += ours.endedAt ? 1 : 0;
    }
    return { ended, corrected, unknownLines };
  }

  /** Gives whether the record of a line that had ended here was put right. */
  private async putRight(ours: KnownLine, line: CarrierCall, now: Date): Promise<boolean> {
    const at = line.endedAt ?? ours.endedAt ?? now;
    if (ours.party === 'second') {
      if (!ours.endedAt || !ours.lineStatus) await this.second.ended(ours.callId, at, line.status, line.sid);
      return false;
    }
    if (!ours.endedAt) {
      await this.endCall.execute({ callId: ours.callId, callSid: line.sid, lineStatus: line.status, at, startedAt: at });
      return true;
    }
    if (ours.endedAt.getTime() === at.getTime() && ours.lineStatus === line.status) return false;
    return this.database.transaction(async (tx) => {
      await lockCall(tx, ours.callId);
      const changed = await tx.query(
        'update calls.call set ended_at = $2, line_status = $3 where id = $1 and ended_at is not null and (ended_at <> $2 or line_status is distinct from $3) returning 1', [ours.callId, at, line.status],
      );
      if (changed.length > 0) await this.settle.execute(tx, { callId: ours.callId, at });
      return changed.length > 0;
    });
  }

  /** Lines that are open here and older than the list: each is asked for. */
  private async openBefore(since: Date, known: Map<string, KnownLine>): Promise<CarrierCall[]> {
    const open = await this.database.query<KnownLine>(`${KNOWN} where sid is not null and "endedAt" is null and dial_began_at < $1 order by dial_began_at limit $2`, [since, PAGE]);
    const asked: CarrierCall[] = [];
    for (const line of open.filter(({ sid }) => !known.has(sid))) {
      known.set(line.sid, line);
      asked.push(await this.ask(line.sid));
    }
    return asked;
  }

  /** A line that the carrier does not know any more is over; how it ended cannot be known. */
  private async ask(sid: string): Promise<CarrierCall> {
    try {
      return await this.telephony.fetchCall(sid);
    } catch (error) {
      if (!(error instanceof CarrierError && error.callIsOver)) throw error;
      return { sid, from: '', to: '', status: 'failed', startedAt: undefined, endedAt: undefined };
    }
  }
}
