import { Inject, Injectable } from '@nestjs/common';
import { isOver } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CarrierError, Telephony, type CarrierCall } from '@pukar/platform/telephony';
import { CallsSettings } from '../calls-settings.js';
import { callIdOf, makeCallKnown } from '../persistence/call-rows.js';
import { EndCall } from './end-call.use-case.js';

/** Calls are listed again from this long before the mark: the carrier's list may lag behind. */
const OVERLAP_MINUTES = 10;
/** Open calls are read in pages of this many. */
const PAGE = 500;

/** What ends a call here. */
type OverCall = Pick<CarrierCall, 'sid'> & Partial<Pick<CarrierCall, 'from' | 'startedAt' | 'endedAt'>>;

/**
 * Compares our calls with the carrier's, starting from the carrier: makes known those we never heard of, and ends those that
 * are over, so that after any outage everyone who called is rung back. Safe to repeat, in several workers at once.
 */
@Injectable()
export class ReconcileCalls {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    private readonly endCall: EndCall,
    private readonly settings: CallsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives how many calls were made known and how many ended. Throws when the carrier cannot be asked: the mark stays. */
  async execute(): Promise<{ made: number; ended: number }> {
    const began = this.clock.now();
    const since = new Date((await this.mark(began)).getTime() - OVERLAP_MINUTES * 60_000);
    const listed = (await this.telephony.callsSince(since)).filter((call) => !call.startedAt || call.startedAt >= since);
    const counts = await this.compare(listed, began);
    const ended = await this.endUnlisted(new Set(listed.map((call) => call.sid)), since, began);
    await this.database.query(
      `insert into calls.reconciler_mark (number, seen_until) values ($1, $2)
       on conflict (number) do update set seen_until = greatest(reconciler_mark.seen_until, excluded.seen_until)`,
      [this.settings.carrierNumber, began],
    );
    return { made: counts.made, ended: counts.ended + ended };
  }

  private async mark(now: Date): Promise<Date> {
    const [mark] = await this.database.query<{ seen_until: Date }>('select seen_until from calls.reconciler_mark where number = $1', [this.settings.carrierNumber]);
    return mark?.seen_until ?? now;
  }

  private async compare(listed: readonly CarrierCall[], now: Date): Promise<{ made: number; ended: number }> {
    const known = await this.database.query<{ id: string; over: boolean }>('select id, ended_at is not null as over from calls.call where id = any($1)', [listed.map((call) => callIdOf(call.sid))]);
    const overById = new Map(known.map((row) => [row.id, row.over]));
    let [made, ended] = [0, 0];
    for (const call of listed) {
      const wasOver = overById.get(callIdOf(call.sid));
      if (wasOver === undefined && (await this.makeKnown(call, now))) made += 1;
      if (!wasOver && isOver(call.status) && (await this.end(call, now))) ended += 1;
    }
    return { made, ended };
  }

  private makeKnown(call: CarrierCall, now: Date): Promise<boolean> {
    return this.database.transaction((tx) => makeCallKnown(tx, { callSid: call.sid, startedAt: call.startedAt ?? now, rank: 'ringing' }));
  }

  private async end(call: OverCall, now: Date): Promise<boolean> {
    const at = call.endedAt ?? now;
    return (await this.endCall.execute({ callSid: call.sid, from: call.from, at, startedAt: call.startedAt ?? at })) !== undefined;
  }

  /** Calls that are open here and older than the carrier's answer: each is asked for, however many go on. */
  private async endUnlisted(listed: ReadonlySet<string>, since: Date, now: Date): Promise<number> {
    let ended = 0;
    for (let page = await this.openBefore(since); page.length > 0; page = await this.openBefore(since, page.at(-1)!.id)) {
      for (const { sid } of page) if (!listed.has(sid) && (await this.endIfOver(sid, now))) ended += 1;
    }
    return ended;
  }

  private openBefore(since: Date, after: string | null = null): Promise<{ id: string; sid: string }[]> {
    return this.database.query<{ id: string; sid: string }>(
      'select id, carrier_sid as sid from calls.call where ended_at is null and started_at < $1 and ($2::uuid is null or id > $2) order by id limit $3',
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
