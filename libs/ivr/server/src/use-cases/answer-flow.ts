import { Inject, Injectable } from '@nestjs/common';
import type { StatusAnswer } from '@pukar/grievances-core/contracts';
import type { FlowInput } from '@pukar/ivr-core/domain';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CallerLanguagePort } from '../ports/caller-language.port.js';
import { ConductPort } from '../ports/conduct.port.js';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { IvrSettings } from '../ivr-settings.js';
import { StatusPort } from '../ports/status.port.js';
import { answerWithin } from './answer-within.js';
import { hoursForFlow } from './tell-hours.js';

/** A caller does not wait longer than this for a look-up: the flow says that it cannot say now. */
const LOOK_UP_MS = 400;

type Answer = Extract<FlowInput, { type: 'answer' }>;

/** Answers what a flow asks. A port that is late, or fails, answers `cannotSayNow`. */
@Injectable()
export class AnswerFlow {
  constructor(
    private readonly languages: CallerLanguagePort,
    private readonly status: StatusPort,
    private readonly conduct: ConductPort,
    private readonly settings: IvrSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(port: string, keys: string | null, from: string): Promise<Answer> {
    const answer = await answerWithin(LOOK_UP_MS, () => this.ask(port, keys, from), (error) => this.logger.warn({ err: error, port }, 'a look-up for a caller failed'));
    return { type: 'answer', port, ...(answer ?? { code: 'cannotSayNow' }) };
  }

  private async ask(port: string, keys: string | null, from: string): Promise<Pick<Answer, 'code' | 'data'>> {
    switch (port) {
      case 'rememberedLanguage':
        return { code: (await this.languages.remembered(from)) ?? 'unknown' };
      case 'statusByNumber':
        return statusForFlow(await this.status.byNumber({ digits: keys ?? '', from }));
      case 'appeal':
        return { code: await this.conduct.appeal(from) };
      case 'helplineOpen':
        return hoursForFlow(this.settings.hours, this.clock.now(), from);
      default:
        throw new Error(`the flow asks a port that nobody answers: ${port}`);
    }
  }
}

/** The ticket's answer in the flow's own codes and fields. */
export function statusForFlow(answer: StatusAnswer): Pick<Answer, 'code' | 'data'> {
  switch (answer.code) {
    case 'wrong-number':
      return { code: 'badNumber' };
    case 'not-found':
      return { code: 'notFound' };
    case 'locked':
      return { code: 'locked' };
    case 'found': {
      const { stage, stageSince, departmentCode, registeredOn, dueOn, resolvedOn, actionCode } = answer;
      const since = stageSince ?? resolvedOn ?? registeredOn;
      return { code: 'found', data: { stage, since, due: dueOn, ...(departmentCode ? { department: departmentCode } : {}), ...(actionCode ? { action: actionCode } : {}) } };
    }
  }
}
