import { Inject, Injectable } from '@nestjs/common';
import { waitingWords, type ToldSoFar, type WaitingWords } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { answerWithin } from '../lines/answer-within.js';
import { FindWhereCallBelongs } from './find-where-call-belongs.use-case.js';

/** A caller hears music rather than wait longer than this for their place. */
const LOOK_UP_MS = 400;

/** Decides what a waiting caller hears next. Never throws: what cannot be looked up leaves music. */
@Injectable()
export class TellWaitingCaller {
  constructor(
    private readonly whereCallBelongs: FindWhereCallBelongs,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(callId: string, since: Date, told: ToldSoFar): Promise<WaitingWords> {
    const waitedSeconds = (this.clock.now().getTime() - since.getTime()) / 1000;
    try {
      const { place, isBeingConnected, belongs } = await answerWithin(LOOK_UP_MS, this.whereCallBelongs.execute(callId));
      if (place) return waitingWords({ ...place, isBeingConnected }, waitedSeconds, told);
      // Out of our line, but not of the carrier's queue: on the way to an agent, or forgotten there.
      return belongs === 'conversation' ? { say: 'nothing' } : { say: 'leave' };
    } catch (error) {
      this.logger.warn({ err: error, callId }, 'a waiting caller could not be told their place');
      return waitingWords(null, waitedSeconds, told);
    }
  }
}
