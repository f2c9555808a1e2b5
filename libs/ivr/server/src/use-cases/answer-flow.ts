import { Inject, Injectable } from '@nestjs/common';
import { FLOW_PORTS, type FlowInput, type FlowPortShape } from '@pukar/ivr-core/domain';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { IvrSettings } from '../ivr-settings.js';
import { type Asked, type FlowAnswer, FlowAnswers } from '../ports/flow-answers.port.js';
import type { Soon } from '../soon.js';
import { answerWithin } from './answer-within.js';

/** What is not kept so long before the caller has waited enough is not kept at all: the time is for the commit. */
const COMMIT_MS = 60;

type FlowAnswered = Extract<FlowInput, { type: 'answer' }>;

/** Of what keeps nothing, and is never late. */
const NEVER = new AbortController().signal;

/** Answers what a flow asks. A port that is late, or fails, answers `cannotSayNow`: then it keeps nothing either. */
@Injectable()
export class AnswerFlow {
  constructor(
    private readonly answers: FlowAnswers,
    private readonly settings: IvrSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  execute(question: Omit<Asked, 'late'>): Soon<FlowAnswered> {
    return isFromMemory(question.port) ? this.recall(question) : this.ask(question);
  }

  /** There at once, if its port keeps to what it says: nothing to be waited for, and nothing kept. */
  private recall(question: Omit<Asked, 'late'>): Soon<FlowAnswered> {
    const { port } = question;
    try {
      const answer = this.answers.answer(port, { ...question, late: NEVER });
      return answer instanceof Promise ? this.inTime(port, () => answer) : { type: 'answer', port, ...answer };
    } catch (error) {
      this.failed(port, error);
      return cannotSayNow(port);
    }
  }

  private async ask(question: Omit<Asked, 'late'>): Promise<FlowAnswered> {
    const { port } = question;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), this.settings.answerWithinMs - COMMIT_MS);
    const answer = await this.inTime(port, async () => this.answers.answer(port, { ...question, late: late.signal }));
    clearTimeout(timer);
    return answer;
  }

  private async inTime(port: string, answered: () => Promise<FlowAnswer>): Promise<FlowAnswered> {
    const answer = await answerWithin(this.settings.answerWithinMs, answered, (error) => this.failed(port, error));
    return answer ? { type: 'answer', port, ...answer } : cannotSayNow(port);
  }

  private failed(port: string, error: unknown): void {
    this.logger.warn({ err: error, port }, 'a look-up for a caller failed');
  }
}

const cannotSayNow = (port: string): FlowAnswered => ({ type: 'answer', port, code: 'cannotSayNow' });

const isFromMemory = (port: string): boolean => (FLOW_PORTS as Readonly<Record<string, FlowPortShape>>)[port]?.cached === true;
