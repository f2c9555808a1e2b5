import { Inject, Injectable } from '@nestjs/common';
import { turnAway, warn, type Flow, type Then } from '@pukar/ivr-core/domain';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import type { Delivery } from '@pukar/platform/inbox';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { ConductPort } from '../ports/conduct.port.js';
import { QueuePort } from '../ports/queue.port.js';
import type { Soon } from '../soon.js';
import { answerWithin } from './answer-within.js';
import { keptInTime } from './kept-in-time.js';
import type { TakenTurn } from './take-turn.use-case.js';

/** Nobody waits longer than this for the answer: who cannot be asked about reaches a person. */
const LOOK_UP_MS = 250;
/** How long a caller waits in silence for their place, or for what they leave, to be kept; and how long where the look-up before it got no answer. */
const KEEP_MS = 1_000;
const KEEP_IN_SILENCE_MS = 150;

interface Asking {
  readonly callSid: string;
  readonly from: string;
  readonly at: Date;
  readonly delivery: Delivery;
}

/** A turn, whether a warning is spoken in it, and how long they wait for what it promises. */
export type ReachingTurn = TakenTurn & { readonly isWarned: boolean; readonly keepMs: number };

/** Asks, where a caller wants a person, whether they reach one now: who does not is told when, and stays in the menus. */
@Injectable()
export class ReachPerson {
  constructor(
    private readonly conduct: ConductPort,
    private readonly queue: QueuePort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  execute(flow: Flow, taken: TakenTurn, caller: Asking): Soon<ReachingTurn> {
    return wantsPerson(taken.turn.then) ? this.ask(flow, taken, caller) : { ...taken, isWarned: false, keepMs: KEEP_MS };
  }

  private async ask(flow: Flow, taken: TakenTurn, caller: Asking): Promise<ReachingTurn> {
    const { from, callSid } = caller;
    const standing = await answerWithin(LOOK_UP_MS, () => this.conduct.standing(from, callSid), (error) => this.logger.warn({ err: error }, 'a caller\'s standing could not be asked; they reach a person'));
    const keepMs = standing ? KEEP_MS : KEEP_IN_SILENCE_MS;
    if (standing?.mayReachPerson === false) {
      // Saved before it is said: nobody is owed a call for it.
      await keptInTime(keepMs, (late) => this.queue.turnAway(caller, late));
      const turn = turnAway(flow, taken.turn.position, standing.again, this.clock.now());
      return { ...taken, turn, say: turn.say, isWarned: false, keepMs };
    }
    if (!standing?.isWarned || taken.turn.then.type !== 'enqueue') return { ...taken, isWarned: false, keepMs };
    return { ...taken, say: [...warn(flow, taken.turn.position, this.clock.now()), ...taken.say], isWarned: true, keepMs };
  }
}

/** A call-back is a way to a person, too; a message is not. */
const wantsPerson = (then: Then): boolean => then.type === 'enqueue' || (then.type === 'leave' && then.what === 'call-back');
