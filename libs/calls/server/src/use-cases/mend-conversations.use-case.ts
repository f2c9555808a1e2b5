import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError } from '@pukar/platform/telephony';
import { AskWhoIsIn } from '../lines/ask-who-is-in.js';
import { BringCaller } from './bring-caller.use-case.js';
import { HearAgentJoined } from './hear-agent-joined.use-case.js';
import { HearAgentLeft } from './hear-agent-left.use-case.js';
import { HearCallerJoined } from './hear-caller-joined.use-case.js';

/** How long the way of an agent and their caller to each other may take before somebody looks. */
const LATE_SECONDS = 4;
/** How long the carrier may be about what it has accepted: to bring a caller again before that may take them out of a conversation that has just begun. */
const BRINGS_FOR_SECONDS = 20;
/** Whom we rang hears first who calls: this long at most. */
const GREETING_SECONDS = 30;

interface HalfConversation {
  readonly callId: string;
  /** Null while the line of a call of ours has none. */
  readonly callSid: string | null;
  readonly claimId: string;
  readonly legSid: string;
  /** Whether we know that the agent's line is in. */
  readonly hasJoined: boolean;
  /** The carrier has accepted, since then, that the caller comes. */
  readonly isBeingBrought: boolean;
  /** When it accepted that last, or a worker began to ask it; as the database says it, to the microsecond. */
  readonly broughtAt: string | null;
}

/** What mending does: the same as the carrier's news would have done. */
@Injectable()
export class MendingSteps {
  constructor(
    readonly agentJoined: HearAgentJoined,
    readonly agentLeft: HearAgentLeft,
    readonly callerJoined: HearCallerJoined,
    readonly bringCaller: BringCaller,
  ) {}
}

/**
 * Finds agents who were rung and whose caller is not with them: the process that was bringing the caller died, the carrier
 * could not be reached, or its news of a join was lost. Safe to run at any time, in several workers at once.
 */
@Injectable()
export class MendConversations {
  constructor(
    private readonly database: Database,
    private readonly whoIs: AskWhoIsIn,
    private readonly heard: MendingSteps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const halves = await this.database.query<HalfConversation>(
      `select c.id as "callId", c.carrier_sid as "callSid", l.claim_id as "claimId", l.carrier_sid as "legSid", l.joined_at is not null as "hasJoined",
         coalesce(c.brought_at >= l.joined_at and c.brought_at > $3, false) as "isBeingBrought", c.brought_at::text as "broughtAt"
       from calls.leg l join calls.call c on c.id = l.call_id and c.claim_id = l.claim_id
       where l.ended_at is null and l.made_at <= $1 and coalesce(l.joined_at <= $1, true) and (c.talking_at is null or c.waiting_again_since is not null) and c.ended_at is null
         and (c.answered_at is null or c.queued_at is not null or c.answered_at <= $2) order by l.made_at limit 100`,
      [new Date(now.getTime() - LATE_SECONDS * 1000), new Date(now.getTime() - GREETING_SECONDS * 1000), new Date(now.getTime() - BRINGS_FOR_SECONDS * 1000)],
    );
    for (const half of halves) {
      await this.mend(half, now).catch((error: unknown) => {
        if (error instanceof CarrierError) this.logger.warn({ err: error, callId: half.callId }, 'the carrier could not say who is in a conference');
        else this.logger.error({ err: error, callId: half.callId }, 'a conversation could not be mended; it is tried again');
      });
    }
  }

  private async mend(half: HalfConversation, now: Date): Promise<void> {
    const { callId, callSid, hasJoined, isBeingBrought } = half;
    if (!hasJoined) return this.seekAgent(half, now);
    const how = callSid ? await this.whoIs.areTogether(half, callSid) : (await this.whoIs.lineOf(half)) ? 'caller-out' : 'agent-gone';
    if (how === 'together' && callSid) return this.heard.callerJoined.execute({ ...half, callSid, conferenceSid: null, at: now });
    if (how === 'agent-gone') return this.heard.agentLeft.execute({ ...half, at: now });
    if (how === 'caller-out' && !isBeingBrought && (await this.takes(half, now))) return this.heard.bringCaller.execute(callId, now);
  }

  /** Of workers that find the same, one brings the caller. */
  private async takes({ callId, broughtAt }: HalfConversation, now: Date): Promise<boolean> {
    return (await this.database.query('update calls.call set brought_at = $2 where id = $1 and brought_at is not distinct from $3::timestamptz returning 1', [callId, now, broughtAt])).length > 0;
  }

  /** A line that still rings is left to its own end, and to the claim's. */
  private async seekAgent(half: HalfConversation, now: Date): Promise<void> {
    const legSid = await this.whoIs.lineOf(half);
    if (legSid) await this.heard.agentJoined.execute({ ...half, legSid, conferenceSid: null, at: now });
  }
}
