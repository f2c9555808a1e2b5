import { Inject, Injectable } from '@nestjs/common';
import { Database, isOfRows } from '@pukar/platform/database';
import { Inbox, type Delivery } from '@pukar/platform/inbox';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { callIdOf, isOursBySid, lockCall, makeCallKnown } from '../persistence/call-rows.js';
import { OwedCallsPort } from '../ports/owed-calls.port.js';
import { SettleCall } from '../use-cases/settle-call.use-case.js';

/** A caller hears the fallback words, which say that we ring back. */
export interface CallerFault {
  /** Where we rang the line; otherwise its SID says which call it is. */
  readonly callId?: string | undefined;
  readonly callSid: string;
  /** The caller's number as the carrier says it: for the vault, and never in an event. */
  readonly from: string;
  readonly at: Date;
  /** The carrier's request that failed, or that says what failed: one that comes again is noted once. */
  readonly delivery?: Delivery | undefined;
}

/** While the database is away no more than this is remembered; the oldest go first. */
const MOST_FAULTS = 10_000;

/** Whom we owe a call because they heard the fallback words, until it is saved. */
@Injectable()
export class CallerFaults {
  private faults: CallerFault[] = [];

  constructor(
    private readonly database: Database,
    private readonly owed: OwedCallsPort,
    private readonly settle: SettleCall,
    private readonly inbox: Inbox,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  get size(): number {
    return this.faults.length;
  }

  add(fault: CallerFault): void {
    this.faults.push(fault);
    if (this.faults.length <= MOST_FAULTS) return;
    this.faults.shift();
    this.logger.error('a call that we owe was forgotten: the database has been away for too long');
  }

  /** Never rejects. Stops at one that cannot be saved and puts it last, so that it keeps no other from being saved next time. */
  async save(): Promise<void> {
    const faults = this.faults;
    this.faults = [];
    for (const [nth, fault] of faults.entries()) {
      try {
        await this.saveOne(fault);
      } catch (error) {
        if (isOfRows(error)) {
          this.logger.warn({ err: error, callId: callIdOf(fault.callSid) }, 'a call that we owe was left out: what is said of it contradicts what is known');
          continue;
        }
        this.logger.warn({ err: error, callId: callIdOf(fault.callSid) }, 'a call that we owe could not be saved; it is tried again');
        this.faults.push(...faults.slice(nth + 1), fault);
        return;
      }
    }
  }

  /** Whether the call goes on, or has ended as whatever it ended: they were told that we ring back. */
  private saveOne({ callSid, from, at, delivery, callId = callIdOf(callSid) }: CallerFault): Promise<void> {
    const news = delivery && this.inbox.open(delivery);
    return this.database.transaction(async (tx) => {
      await makeCallKnown(tx, { callId, callSid, startedAt: at, rank: 'ringing' });
      const call = await lockCall(tx, callId);
      await tx.query('update calls.call set had_fault = true where id = $1', [callId]);
      // Whom we rang is owed a call by whatever we rang them for, which hears the outcome; the number that a line of ours says is our own.
      if (!call?.isOurs && !isOursBySid({ callId, callSid })) await this.owed.owe(tx, { callId, from, reason: 'failed', at });
      const { effects } = await this.settle.execute(tx, { callId, at, from });
      await news?.changed(tx, 'call-owed', ...effects);
    });
  }
}
