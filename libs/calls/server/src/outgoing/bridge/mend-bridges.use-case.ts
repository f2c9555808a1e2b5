import { Inject, Injectable } from '@nestjs/common';
import { isOver } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { FindStrangers } from '../find-strangers.js';
import { DialSecondParty } from './dial-second-party.use-case.js';
import { HearSecondLine } from './hear-second-line.use-case.js';

/** How long the dial of the second party, or the carrier's answer to it, may take before it is looked at. */
const LATE_SECONDS = 5;
/** After this long a line that is in no list was never rung. */
const GRACE_SECONDS = 60;
const MOST = 100;

interface UncertainSecond {
  readonly callId: string;
  readonly about: string;
  readonly dialBeganAt: Date;
}

/** Dials the second party of bridges whose process died before it did, and finds out what became of dials that nobody answered for. It never dials twice. */
@Injectable()
export class MendBridges {
  constructor(
    private readonly database: Database,
    private readonly dial: DialSecondParty,
    private readonly heard: HearSecondLine,
    private readonly strangers: FindStrangers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const late = new Date(now.getTime() - LATE_SECONDS * 1000);
    const undialled = await this.database.query<{ callId: string }>(
      `select c.id as "callId" from calls.call c where c.purpose = 'bridge' and c.ended_at is null and c.talking_at <= $1
         and not exists (select 1 from calls.second_party s where s.call_id = c.id) order by c.talking_at limit $2`,
      [late, MOST],
    );
    for (const { callId } of undialled) await this.alone(callId, () => this.dial.execute(callId));
    const uncertain = await this.database.query<UncertainSecond>(
      `select s.call_id as "callId", c.about, s.dial_began_at as "dialBeganAt" from calls.second_party s join calls.call c on c.id = s.call_id
       where s.ended_at is null and s.carrier_sid is null and s.dial_began_at <= $1 order by s.dial_began_at limit $2`,
      [late, MOST],
    );
    for (const second of uncertain) await this.alone(second.callId, () => this.find(second, now));
  }

  private async find({ callId, about, dialBeganAt }: UncertainSecond, now: Date): Promise<void> {
    const [line] = await this.strangers.execute({ purpose: 'officer', about, dialBeganAt });
    if (line) return this.heard.execute({ callId, callSid: line.sid, status: line.status, at: isOver(line.status) ? (line.endedAt ?? now) : now });
    if (dialBeganAt.getTime() <= now.getTime() - GRACE_SECONDS * 1000) await this.heard.ended(callId, now, null);
  }

  private async alone(callId: string, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.logger.warn({ err: error, callId }, 'a bridge could not be put right; it is tried again');
    }
  }
}
