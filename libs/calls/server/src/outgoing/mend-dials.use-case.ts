import { Inject, Injectable } from '@nestjs/common';
import { isOver, type CallPurpose } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import type { CarrierCall } from '@pukar/platform/telephony';
import { EndCall } from '../use-cases/end-call.use-case.js';
import { AdoptLine } from './adopt-line.js';
import { CallOff } from './call-off.js';
import { FindStrangers } from './find-strangers.js';

/** How long the carrier's answer, or its first news, may take before its list is asked. */
const LATE_SECONDS = 5;
/** After this long a line that is in no list was never rung: lists lag behind, and a request may have been on its way. */
const GRACE_SECONDS = 60;
/** A call that nobody began to dial, and no agent has, is given up after this long; one that an agent asked for at once. */
const FORGOTTEN_SECONDS = 120;
const MOST = 100;

interface UncertainDial {
  readonly callId: string;
  readonly purpose: CallPurpose;
  readonly about: string;
  readonly dialBeganAt: Date;
}

/** What mending dials does. */
@Injectable()
export class MendDialSteps {
  constructor(
    readonly adopt: AdoptLine,
    readonly callOff: CallOff,
    readonly endCall: EndCall,
    readonly strangers: FindStrangers,
  ) {}
}

/**
 * Finds out what became of dials that the carrier did not answer for, or whose process died: it takes up the line from the
 * carrier's list, or gives the call up as unreachable; it never dials. And it calls off what no agent has any more. Safe to
 * run at any time, in several workers at once.
 */
@Injectable()
export class MendDials {
  constructor(
    private readonly database: Database,
    private readonly steps: MendDialSteps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    for (const dial of await this.uncertain(before(now, LATE_SECONDS))) await this.alone(dial.callId, () => this.mend(dial, now));
    for (const { id } of await this.withoutAgent(now)) await this.alone(id, () => this.steps.callOff.execute(id, now));
  }

  private uncertain(since: Date): Promise<UncertainDial[]> {
    return this.database.query<UncertainDial>(
      `select id as "callId", purpose, about, dial_began_at as "dialBeganAt" from calls.call
       where dial_began_at is not null and carrier_sid is null and ended_at is null and dial_began_at <= $1 order by dial_began_at limit $2`,
      [since, MOST],
    );
  }

  /** Call-backs that stand in the line, which may be many, are looked at last: they keep nobody whom an agent left waiting. */
  private withoutAgent(now: Date): Promise<{ id: string }[]> {
    return this.database.query<{ id: string }>(
      `select id from calls.call where direction = 'outgoing' and ended_at is null and talking_at is null and queued_at is null
         and ((dial_began_at is not null and claim_id is not null) or (dial_began_at is null and (started_at <= $1 or purpose in ('ticket', 'officer', 'bridge'))))
       order by dial_began_at is null, purpose not in ('ticket', 'officer', 'bridge'), started_at limit $2`,
      [before(now, FORGOTTEN_SECONDS), MOST],
    );
  }

  private async mend({ callId, purpose, about, dialBeganAt }: UncertainDial, now: Date): Promise<void> {
    const rung = await this.steps.strangers.execute({ purpose, about, dialBeganAt });
    for (const line of rung) {
      const adoption = await this.steps.adopt.execute({ callId, callSid: line.sid });
      if (adoption === 'stranger') continue;
      if (isOver(line.status)) await this.end(callId, line, now);
      return;
    }
    if (dialBeganAt <= before(now, GRACE_SECONDS)) await this.end(callId, undefined, now);
  }

  private async end(callId: string, line: CarrierCall | undefined, now: Date): Promise<void> {
    const at = line?.endedAt ?? now;
    await this.steps.endCall.execute({ callId, callSid: line?.sid ?? null, lineStatus: line?.status, at, startedAt: at });
  }

  private async alone(callId: string, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.logger.warn({ err: error, callId }, 'a call of ours could not be put right; it is tried again');
    }
  }
}

const before = (at: Date, seconds: number): Date => new Date(at.getTime() - seconds * 1000);
