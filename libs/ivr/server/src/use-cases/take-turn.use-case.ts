import { Inject, Injectable } from '@nestjs/common';
import { stepFlow, type Flow, type FlowInput, type Position, type Spoken, type Turn } from '@pukar/ivr-core/domain';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { AnswerFlow } from './answer-flow.js';
import { KeepChosenLanguage } from './keep-chosen-language.js';

/** No flow asks more often in one turn; one that does is broken. */
const MOST_QUESTIONS = 5;

/** A turn of the menus: what is said since the caller's last key, and what the caller was served with. */
export interface TakenTurn {
  readonly turn: Turn;
  readonly say: readonly Spoken[];
  /** Whether the caller heard what they may have called for, without a person. */
  readonly served: boolean;
  /** They wanted a person, and nobody is at the desks at this hour: we owe them a call unless they choose otherwise. */
  readonly foundNobody: boolean;
}

/** Moves a call through its flow up to where the caller, or a person, is needed. What the flow asks is answered in the same turn. */
@Injectable()
export class TakeTurn {
  constructor(
    private readonly answerFlow: AnswerFlow,
    private readonly chosenLanguage: KeepChosenLanguage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(flow: Flow, position: Position, input: FlowInput, from: string): Promise<TakenTurn> {
    const now = this.clock.now();
    let [wasFound, foundNobody] = [false, false];
    let turn = stepFlow(flow, position, input, now);
    const say = [...turn.say];
    for (let asked = 0; turn.then.type === 'ask'; asked += 1) {
      if (asked === MOST_QUESTIONS) throw new Error(`flow ${flow.version} only asks at ${turn.position.node}`);
      const answer = await this.answerFlow.execute(turn.then.port, turn.then.with, from);
      wasFound ||= answer.code === 'found';
      foundNobody ||= answer.port === 'helplineOpen' && answer.code.startsWith('closed');
      turn = stepFlow(flow, turn.position, answer, now);
      say.push(...turn.say);
    }
    const { language } = turn.position;
    if (language && language !== position.language) this.chosenLanguage.soon(from, language);
    return { turn, say, served: wasFound || say.some(tellsEmergencyNumbers), foundNobody };
  }
}

const tellsEmergencyNumbers = (spoken: Spoken): boolean => 'prompt' in spoken && spoken.prompt === 'emergency.numbers';
