import { isUnanswered } from './database.js';
import { nobodyWaits } from './while-somebody-waits.js';

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/** So many answers are being made at the same time: one that stands still for a while does not hold up everybody. */
const AT_ONCE = 4;
/** What one answer is made for at most. */
const MOST = 250;

/**
 * Answers many who ask the same kind of thing in the same moment with one statement for all of them, as when every screen comes back after a restart.
 * Who asks while little is asked is answered at once and alone. Where an answer for many fails, each is asked for by itself: nobody fails for another. Where the database does not answer
 * at all, everybody is told so at once: to ask for each would take as long as all of them together.
 */
export class Together<Asked, Answer> {
  private readonly waiting: Waiting<Asked, Answer>[] = [];
  private making = 0;

  /** `answer` gives as many answers as were asked for, in their order. */
  constructor(private readonly answer: (asked: readonly Asked[]) => Promise<readonly Answer[]>) {}

  ask(asked: Asked): Promise<Answer> {
    return new Promise((answered, failed) => {
      this.waiting.push({ asked, answered, failed });
      this.next();
    });
  }

  private next(): void {
    if (this.making >= AT_ONCE || this.waiting.length === 0) return;
    this.making += 1;
    void this.make(this.waiting.splice(0, MOST)).finally(() => {
      this.making -= 1;
      this.next();
    });
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
