import { Injectable } from '@nestjs/common';
import { isOver } from '@pukar/calls-core/domain';
import { Database } from '@pukar/platform/database';
import { inLanes } from '@pukar/platform/jobs';
import { CarrierError, Telephony, type CarrierCall } from '@pukar/platform/telephony';
import { callIdOf, lockCall, makeCallKnown } from '../persistence/call-rows.js';
import { EndCall } from '../use-cases/end-call.use-case.js';
import { SettleCall } from '../use-cases/settle-call.use-case.js';
import { keepTimesOfCall, overLine, type OverLine } from './carriers-times.js';

/** Open calls are read in pages of this many. */
const PAGE = 500;
/** So many calls are brought to what the carrier says at once: after a rush in which its news was not taken they are many, and agents are offered whoever hung up meanwhile. */
const LANES = 4;

/** What ends a call here. */
type OverCall = Pick<CarrierCall, 'sid'> & Partial<Pick<CarrierCall, 'from' | 'to' | 'startedAt' | 'endedAt'>>;

interface KnownCall {
  readonly id: string;
  /** They stand in our line, or somebody talks to them. */
  readonly isInLine: boolean;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** What comparing callers' lines changed. */
export interface ComparedCallers {
  readonly made: number;
  readonly ended: number;
  /** Calls that had ended here, with other times or another outcome. */
  readonly corrected: number;
}

/** Brings our calls to what the carrier's list says of callers' lines. */
@Injectable()
export class ReconcileCallers {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    private readonly endCall: EndCall,
    private readonly settle: SettleCall,
  ) {}

  /** Those who stand in our line first: agents are offered them. Breaks off where `isEnough` says so. */
  async compare(listed: readonly CarrierCall[], now: Date, isEnough: () => boolean): Promise<ComparedCallers> {
    const known = await this.database.query<KnownCall>('select id, started_at as "startedAt", ended_at as "endedAt", queued_at is not null and ended_at is null as "isInLine" from calls.call where id = any($1)', [listed.map((call) => callIdOf(call.sid))]);
    const byId = new Map(known.map((row) => [row.id, row]));
    let [made, ended, corrected] = [0, 0, 0];
    const isInLine = (call: CarrierCall): boolean => byId.get(callIdOf(call.sid))?.isInLine === true;
    await inLanes([...listed.filter(isInLine), ...listed.filter((call) => !isInLine(call))], LANES, async (call) => {
      if (isEnough()) return;
      const before = byId.get(callIdOf(call.sid));
      if (!before && (await this.makeKnown(call, now))) made += 1;
      if (!before?.endedAt && isOver(call.status) && (await this.end(call, now))) ended += 1;
      const over = overLine(call);
      if (over && isOver(call.status) && !hasTimes(before, over) && (await this.correct(over)) && before?.endedAt) corrected += 1;
    });
    return { made, ended, corrected };
  }

  /** Calls that are open here and older than the carrier's answer: each is asked for, however many go on. */
  async endUnlisted(listed: ReadonlySet<string>, since: Date, now: Date): Promise<number> {
    let ended = 0;
    for (let page = await this.openBefore(since); page.length > 0; page = await this.openBefore(since, page.at(-1)!.id)) {
      await inLanes(page.filter(({ sid }) => !listed.has(sid)), LANES, async ({ sid }) => { if (await this.endIfOver(sid, now)) ended += 1; });
    }
    return ended;
  }

  private makeKnown(call: CarrierCall, now: Date): Promise<boolean> {
    return this.database.transaction((tx) => makeCallKnown(tx, { callSid: call.sid, startedAt: call.startedAt ?? now, rank: 'ringing' }));
  }

  private async end(call: OverCall, now: Date): Promise<boolean> {
    const at = call.endedAt ?? now;
    return (await this.endCall.execute({ callSid: call.sid, from: call.from, to: call.to, at, startedAt: call.startedAt ?? at })) !== undefined;
  }

  private correct(line: OverLine): Promise<boolean> {
    const callId = callIdOf(line.sid);
    return this.database.transaction(async (tx) => {
      await lockCall(tx, callId);
      if (!(await keepTimesOfCall(tx, callId, line))) return false;
      await this.settle.execute(tx, { callId, at: line.endedAt });
      return true;
    });
  }

  private openBefore(since: Date, after: string | null = null): Promise<{ id: string; sid: string }[]> {
    return this.database.query<{ id: string; sid: string }>(
      `select id, carrier_sid as sid from calls.call where ended_at is null and direction = 'incoming' and started_at < $1 and ($2::uuid is null or id > $2) order by id limit $3`,
      [since, after, PAGE],
    );
  }

  private async endIfOver(sid: string, now: Date): Promise<boolean> {
    const call = await this.ask(sid);
    return (!call || isOver(call.status)) && this.end(call ?? { sid }, now);
  }

  /** Undefined for a call that the carrier does not know (any more). */
  private async ask(sid: string): Promise<CarrierCall | undefined> {
    try {
      return await this.telephony.fetchCall(sid);
    } catch (error) {
      if (error instanceof CarrierError && error.callIsOver) return undefined;
      throw error;
    }
  }
}

const hasTimes = (known: KnownCall | undefined, over: OverLine): boolean => known?.endedAt?.getTime() === over.endedAt.getTime() && known.startedAt.getTime() === over.startedAt.getTime();
