import { Inject, Injectable } from '@nestjs/common';
import { waitingWords, type SpokenMinutes, type ToldSoFar, type WaitingWords } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { answerWithin } from '../lines/answer-within.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { FindWhereCallBelongs } from './find-where-call-belongs.use-case.js';

/** A caller hears music rather than wait longer than this for their place. */
const LOOK_UP_MS = 400;

/** Since when a caller waits, and what they were told so far. */
export interface RoundSoFar extends Pick<ToldSoFar, 'rounds' | 'place' | 'knowsNobodyIsHere' | 'knowsWayOut' | 'hadLastOffer' | 'wasSilent' | 'longestWaitSeconds'> {
  readonly since: Date;
  readonly toldAt: Date | null;
  readonly time: { readonly minutes: SpokenMinutes; readonly endsAt: Date } | null;
}

/** Decides what a waiting caller hears next. Never throws: what cannot be looked up, or not be noted, leaves music. */
@Injectable()
export class TellWaitingCaller {
  constructor(
    private readonly whereCallBelongs: FindWhereCallBelongs,
    private readonly line: WaitingLinePort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(callId: string, round: RoundSoFar): Promise<WaitingWords> {
    const now = this.clock.now();
    try {
      return await answerWithin(LOOK_UP_MS, this.find(callId, round, now));
    } catch (error) {
      this.logger.warn({ err: error, callId }, 'a waiting caller could not be told their place');
      return waitingWords(null, secondsBetween(round.since, now), toldSoFar(round, now));
    }
  }

  private async find(callId: string, round: RoundSoFar, now: Date): Promise<WaitingWords> {
    const { place, isBeingConnected, belongs } = await this.whereCallBelongs.execute(callId);
    // Out of our line, but not of the carrier's queue: on the way to an agent, or forgotten there.
    if (!place) return belongs === 'conversation' ? { say: 'nothing' } : { say: 'leave' };
    const words = waitingWords({ ...place, isBeingConnected }, secondsBetween(round.since, now), toldSoFar(round, now));
    if (words.say === 'place') await this.line.told(callId, { place: words.place, estimateSeconds: words.minutes === null ? null : place.estimateSeconds });
    return words;
  }
}

const toldSoFar = ({ toldAt, time, ...told }: RoundSoFar, now: Date): ToldSoFar => ({
  ...told, secondsAgo: toldAt && secondsBetween(toldAt, now), time: time && { minutes: time.minutes, restSeconds: secondsBetween(now, time.endsAt) },
});

const secondsBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 1000;
