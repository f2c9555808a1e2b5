import { Inject, Injectable } from '@nestjs/common';
import type { FlowInput } from '@pukar/ivr-core/domain';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { type Asked, FlowAnswers } from '../ports/flow-answers.port.js';
import { answerWithin } from './answer-within.js';

/** A caller does not wait longer than this for a look-up: the flow says that it cannot say now. */
const LOOK_UP_MS = 400;
/** What is not kept by then is not kept at all; the rest of the time is for the commit. */
const KEEP_MS = 340;

/** Answers what a flow asks. A port that is late, or fails, answers `cannotSayNow`: then it keeps nothing either. */
@Injectable()
export class AnswerFlow {
  constructor(
    private readonly answers: FlowAnswers,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(question: Omit<Asked, 'late'>): Promise<Extract<FlowInput, { type: 'answer' }>> {
    const { port } = question;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), KEEP_MS);
    const answer = await answerWithin(LOOK_UP_MS, () => this.answers.answer(port, { ...question, late: late.signal }), (error) => this.logger.warn({ err: error, port }, 'a look-up for a caller failed'));
    clearTimeout(timer);
    return { type: 'answer', port, ...(answer ?? { code: 'cannotSayNow' }) };
  }
}
