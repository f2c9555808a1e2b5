import { Inject, Injectable } from '@nestjs/common';
import type { FlowInput } from '@pukar/ivr-core/domain';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { IvrSettings } from '../ivr-settings.js';
import { type Asked, FlowAnswers } from '../ports/flow-answers.port.js';
import { answerWithin } from './answer-within.js';

/** What is not kept so long before the caller has waited enough is not kept at all: the time is for the commit. */
const COMMIT_MS = 60;

/** Answers what a flow asks. A port that is late, or fails, answers `cannotSayNow`: then it keeps nothing either. */
@Injectable()
export class AnswerFlow {
  constructor(
    private readonly answers: FlowAnswers,
    private readonly settings: IvrSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(question: Omit<Asked, 'late'>): Promise<Extract<FlowInput, { type: 'answer' }>> {
    const { port } = question;
    const { answerWithinMs } = this.settings;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), answerWithinMs - COMMIT_MS);
    const answer = await answerWithin(answerWithinMs, () => this.answers.answer(port, { ...question, late: late.signal }), (error) => this.logger.warn({ err: error, port }, 'a look-up for a caller failed'));
    clearTimeout(timer);
    return { type: 'answer', port, ...(answer ?? { code: 'cannotSayNow' }) };
  }
}
