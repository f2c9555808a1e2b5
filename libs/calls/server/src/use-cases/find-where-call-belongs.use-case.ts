import { Inject, Injectable } from '@nestjs/common';
import { whereCallBelongs, type CallPurpose, type WhereCallBelongs } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CallsSettings } from '../calls-settings.js';
import { queueEntry, type QueueEntry } from '../lines/line-urls.js';
import { idInAddresses, readCall } from '../persistence/call-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { WaitingLinePort, type PlaceOfCaller } from '../ports/waiting-line.port.js';

/** What a caller's line does next, with what its document needs. */
export interface CallNext {
  readonly callId: string;
  /** We rang it: its id must be in its line's addresses. */
  readonly isOurs: boolean;
  /** What we rang it for. */
  readonly purpose: CallPurpose | null;
  readonly belongs: WhereCallBelongs;
  /** The live claim on the call. */
  readonly claimId: string | null;
  /** An agent has accepted the call, and is or comes into its conference. */
  readonly isBeingConnected: boolean;
  /** Their agent gave them to others: nothing went wrong of which they must be told. */
  readonly wasTransferred: boolean;
  /** Where the caller stands; undefined for one who does not wait. */
  readonly place: PlaceOfCaller | undefined;
  readonly language: string | null;
  /** When they chose to leave a message that they have not left yet. */
  readonly messageWishedAt: Date | undefined;
  /** How to enter the queue, when the call belongs there. */
  readonly queue: QueueEntry | undefined;
}

/** Reads from the rows what a caller's line does next. */
@Injectable()
export class FindWhereCallBelongs {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly line: WaitingLinePort,
    private readonly settings: CallsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(callId: string): Promise<CallNext> {
    return this.find(callId, true);
  }

  /** Of a caller who was asked for a message and said nothing: their rounds in the queue know it. */
  afterSilence(callId: string): Promise<CallNext> {
    return this.find(callId, true, true);
  }

  /** After a conference that the caller was in: whatever the rows still say of its agent, it is over. */
  afterConference(callId: string): Promise<CallNext> {
    return this.find(callId, false);
  }

  private async find(callId: string, mayTalk: boolean, wasSilent = false): Promise<CallNext> {
    const [call, claim] = await Promise.all([readCall(this.database, callId), this.claims.live(this.database, callId)]);
    const agentIsIn = mayTalk && claim?.state === 'joined';
    // Who belongs to their agent is asked for no place, though they stand in the line until both are heard to be in.
    const place = agentIsIn ? undefined : await this.line.place(callId);
    const language = call?.language ?? null;
    if (call?.putOutAt) await this.noteTold(callId);
    const since = call?.waitingAgainSince ?? call?.queuedAt;
    const queue = place && since ? queueEntry(this.settings.publicUrl, place.pool, { language, since, longestWaitSeconds: place.longestWait.seconds, wasSilent }, idInAddresses(call)) : undefined;
    const messageWishedAt = call && !call.talkingAt && !call.voicemailAt && !call.keptAt ? (call.messageWishedAt ?? undefined) : undefined;
    const belongs = whereCallBelongs({ agentIsIn, isWaiting: queue !== undefined, wasSentAway: call?.sentAwayAt != null, wantsMessage: messageWishedAt !== undefined, wasPutOut: call?.putOutAt != null });
    const isBeingConnected = mayTalk && claim !== undefined && claim.state !== 'offered';
    return { callId, isOurs: call?.isOurs ?? false, purpose: call?.purpose ?? null, belongs, claimId: claim?.claimId ?? null, isBeingConnected, wasTransferred: call?.waitingAgainBecause === 'transfer', place, language, messageWishedAt, queue };
  }

  /** The line has come for its closing sentence: nobody need send it there. */
  private async noteTold(callId: string): Promise<void> {
    await this.database.query('update calls.call set put_out_told_at = $2 where id = $1 and put_out_told_at is null', [callId, this.clock.now()]);
  }
}
