import { Inject, Injectable } from '@nestjs/common';
import { turnAway, warn, type Flow, type Then } from '@pukar/ivr-core/domain';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import type { Delivery } from '@pukar/platform/inbox';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { ConductPort } from '../ports/conduct.port.js';
import { QueuePort } from '../ports/queue.port.js';
import { answerWithin } from './answer-within.js';
import type { TakenTurn } from './take-turn.use-case.js';

/** Nobody waits longer than this for the answer: who cannot be asked about reaches a person. */
const LOOK_UP_MS = 400;

interface Asking {
  readonly callSid: string;
  readonly from: string;
  readonly at: Date;
  readonly delivery: Delivery;
}

/** A turn, and whether a warning is spoken in it. */
export type ReachingTurn = TakenTurn & { readonly isWarned: boolean };

/** Asks, where a caller wants a person, whether they reach one now: who does not is told when, and stays in the menus. */
@Injectable()
export class ReachPerson {
  constructor(
    private readonly conduct: ConductPort,
    private readonly queue: QueuePort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(flow: Flow, taken: TakenTurn, caller: Asking): Promise<ReachingTurn> {
    if (!wantsPerson(taken.turn.then)) return { ...taken, isWarned: false };
    const { from, callSid } = caller;
    const standing = await answerWithin(LOOK_UP_MS, () => this.conduct.standing(from, callSid), (error) => this.logger.warn({ err: error }, 'a caller\'s standing could not be asked; they reach a person'));
    if (standing?.mayReachPerson === false) {
      // Saved before it is said: nobody is owed a call for it.
      await this.queue.turnAway(caller);
      const turn = turnAway(flow, taken.turn.position, standing.again, this.clock.now());
      return { ...taken, turn, say: turn.say, isWarned: false };
    }
    if (!standing?.isWarned || taken.turn.then.type !== 'enqueue') return { ...taken, isWarned: false };
    return { ...taken, say: [...warn(flow, taken.turn.position, this.clock.now()), ...taken.say], isWarned: true };
  }
}

/** A call-back is a way to a person, too; a message is not. */
const wantsPerson = (then: Then): boolean => then.type === 'enqueue' || (then.type === 'leave' && then.what === 'call-back');
