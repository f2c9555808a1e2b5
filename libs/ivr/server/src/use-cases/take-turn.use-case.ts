import { Inject, Injectable } from '@nestjs/common';
import { FLOW_PORTS, PROMISING_PROMPTS, type Flow, type FlowInput, type FlowPortShape, type Position, type Spoken, type Turn } from '@pukar/ivr-core/domain';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import type { Asked } from '../ports/flow-answers.port.js';
import { SpokenRecordingsPort } from '../ports/spoken-recordings.port.js';
import { type Soon, then } from '../soon.js';
import { AnswerFlow } from './answer-flow.js';
import { RememberedSteps } from './remembered-steps.js';

/** No flow asks more often in one turn; one that does is broken. */
const MOST_QUESTIONS = 6;

/** A turn of the menus: what is said since the caller's last key, and what the caller was served with. */
export interface TakenTurn {
  readonly turn: Turn;
  readonly say: readonly Spoken[];
  /** Whether the caller heard what they may have called for, without a person. */
  readonly served: boolean;
  /** They wanted a person, and nobody is at the desks at this hour: we owe them a call unless they choose otherwise. */
  readonly foundNobody: boolean;
  /** They are told that we ring back, because something could not be looked up or kept. */
  readonly promisesCall: boolean;
}

/** Who calls, the request that is answered, and the recording that it hands in. */
export type TurnOfCall = Pick<Asked, 'callSid' | 'from' | 'delivery'> & { readonly recordingSid?: string | undefined };

/** Moves a call through its flow up to where the caller, or a person, is needed. What the flow asks is answered in the same turn. */
@Injectable()
export class TakeTurn {
  private readonly steps = new RememberedSteps();

  constructor(
    private readonly answerFlow: AnswerFlow,
    private readonly recordings: SpokenRecordingsPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(flow: Flow, position: Position, input: FlowInput, { recordingSid, ...call }: TurnOfCall): Soon<TakenTurn> {
    const now = this.clock.now();
    // Before anything can fail: whether somebody keeps it is seen when it is to be removed.
    if (recordingSid) this.recordings.note({ recordingSid, callSid: call.callSid, at: now, isOfMenus: true });
    const turn = this.steps.step(flow, position, input, now);
    return this.goOn({ flow, call, now, turn, say: turn.say, asked: 0, served: false, foundNobody: false });
  }

  /** Asks what is to be asked, one after the other; what is in memory is answered at once. */
  private goOn(step: Step): Soon<TakenTurn> {
    const { flow, call, now, turn, say, asked } = step;
    if (turn.then.type !== 'ask') return { turn, say, served: step.served || says(say, SERVING), foundNobody: step.foundNobody, promisesCall: says(say, PROMISING_PROMPTS) };
    if (asked === MOST_QUESTIONS) throw new Error(`flow ${flow.version} only asks at ${turn.position.node}`);
    const { type: _, ...question } = turn.then;
    return then(this.answerFlow.execute({ ...question, ...call, language: turn.position.language, at: now }), (answer) => {
      const next = this.steps.step(flow, turn.position, answer, now);
      return this.goOn({
        ...step, turn: next, say: say.length === 0 ? next.say : [...say, ...next.say], asked: asked + 1, served: step.served || serves(answer.port, answer.code),
        foundNobody: step.foundNobody || (answer.port === 'helplineOpen' && !['open', 'cannotSayNow'].includes(answer.code)),
      });
    });
  }
}

/** A turn on its way, so far. */
interface Step {
  readonly flow: Flow;
  readonly call: Omit<TurnOfCall, 'recordingSid'>;
  readonly now: Date;
  readonly turn: Turn;
  readonly say: readonly Spoken[];
  readonly asked: number;
  readonly served: boolean;
  readonly foundNobody: boolean;
}

const serves = (port: string, code: string): boolean => ((FLOW_PORTS as Readonly<Record<string, FlowPortShape>>)[port]?.serves ?? []).includes(code);

const SERVING: ReadonlySet<string> = new Set(['emergency.numbers']);

const says = (say: readonly Spoken[], prompts: ReadonlySet<string>): boolean => say.some((spoken) => 'prompt' in spoken && prompts.has(spoken.prompt));
