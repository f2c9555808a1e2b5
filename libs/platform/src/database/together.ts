import { isUnanswered } from './database.js';
import { nobodyWaits } from './while-somebody-waits.js';

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/** One answer is made after the other, the larger the more there is to do; but one that stands still does not hold up everybody: after so long another is begun beside it, up to so many. */
const [STANDS_STILL_MS, AT_ONCE] = [20, 4];
/** What one answer is made for at most. */
const MOST = 250;

/**
 * Answers many who ask the same kind of thing in the same moment with one statement for all of them, as when every screen comes back after a restart:
 * those of one turn of the event loop, and those who come while an answer is being made. Who asks alone is answered at once. Where an answer for many fails, each is asked for by itself: nobody fails for another. Where the database does not answer
 * at all, everybody is told so at once: to ask for each would take as long as all of them together.
 */
export class Together<Asked, Answer> {
  private readonly waiting: Waiting<Asked, Answer>[] = [];
  private making = 0;
  private begunAt = 0;
  private turn: NodeJS.Immediate | undefined;
  private timer: NodeJS.Timeout | undefined;

  /** `answer` gives as many answers as were asked for, in their order. */
  constructor(private readonly answer: (asked: readonly Asked[]) => Promise<readonly Answer[]>) {}

  ask(asked: Asked): Promise<Answer> {
    return new Promise((answered, failed) => {
      this.waiting.push({ asked, answered, failed });
      this.turn ??= setImmediate(() => {
        this.turn = undefined;
        this.next();
      });
    });
  }

  private next(): void {
    if (this.making >= AT_ONCE || this.waiting.length === 0) return;
    const waits = this.making === 0 ? 0 : this.begunAt + STANDS_STILL_MS - performance.now();
    if (waits > 0) return this.later(waits);
    this.making += 1;
    this.begunAt = performance.now();
    void this.make(this.waiting.splice(0, MOST)).finally(() => {
      this.making -= 1;
      this.next();
    });
    this.next();
  }

  private later(ms: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.next();
    }, ms);
  }

  private async make(those: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await nobodyWaits(() => this.answer(those.map(({ asked }) => asked)));
      those.forEach(({ answered }, nth) => answered(answers[nth]!));
    } catch (error) {
      if (those.length === 1 || isUnanswered(error)) return those.forEach(({ failed }) => failed(error));
      for (const one of those) await this.make([one]);
    }
  }
}
