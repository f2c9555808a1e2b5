import { Injectable } from '@nestjs/common';
import type { Flow, Learned, Position, PromptId } from '@pukar/ivr-core/domain';
import { LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import type { Delivery } from '@pukar/platform/inbox';
import { IvrSettings } from '../ivr-settings.js';
import { SealedPositions } from '../positions/sealed-positions.js';
import { LeavingPort } from '../ports/leaving.port.js';
import { QueuePort } from '../ports/queue.port.js';
import { PromptLibrary } from '../prompts/prompt-library.js';
import { soundsOf } from '../prompts/sounds-of.js';
import { type Soon, then } from '../soon.js';
import { keptInTime } from '../use-cases/kept-in-time.js';
import { ReachPerson, type ReachingTurn } from '../use-cases/reach-person.use-case.js';
import type { TakenTurn } from '../use-cases/take-turn.use-case.js';
import { renderVoice, type VoiceTurn } from './render-voice.js';

/** Who calls, as the carrier says it. */
export interface Caller {
  readonly callSid: string;
  readonly from: string;
  readonly at: Date;
  /** The request that is being answered. */
  readonly delivery: Delivery;
}

const TOLD = { kept: 'callback.kept', 'already-kept': 'callback.already-kept', 'no-number': 'queue.apology-no-number' } as const satisfies Record<string, PromptId>;

/** Turns a step of the flow into the carrier's document. A place in the queue is saved before the caller hears of it. */
@Injectable()
export class VoiceTurns {
  constructor(
    private readonly library: PromptLibrary,
    private readonly positions: SealedPositions,
    private readonly queue: QueuePort,
    private readonly reachPerson: ReachPerson,
    private readonly leaving: LeavingPort,
    private readonly settings: IvrSettings,
  ) {}

  render(flow: Flow, taken: TakenTurn, caller: Caller): Soon<string> {
    return then(this.reachPerson.execute(flow, taken, caller), (reaching) =>
      then(this.follow(flow, reaching, caller), (turn) => renderVoice(soundsOf(reaching.say, this.library), turn)));
  }

  private follow(flow: Flow, { turn: { position, expect, then: next }, isWarned, keepMs }: ReachingTurn, caller: Caller): Soon<VoiceTurn> {
    switch (next.type) {
      case 'listen': {
        if (!expect) throw new Error(`the flow listens for nothing at ${position.node}`);
        return { type: 'listen', expect, next: this.nextTurn(flow, position, caller) };
      }
      case 'record':
        return { type: 'record', maxSeconds: next.maxSeconds, endsOn: next.endsOn, next: this.nextTurn(flow, position, caller) };
      case 'enqueue':
        return this.enqueue(next.learned, isWarned, caller, keepMs);
      case 'leave':
        return this.leave(next.what, next.learned, caller, keepMs);
      case 'hangup':
        return { type: 'hangup' };
      case 'ask':
        throw new Error(`the flow's question at ${position.node} was not answered`);
    }
  }

  private nextTurn(flow: Flow, position: Position, { callSid }: Caller): string {
    return `${this.settings.publicUrl}/voice/turn?p=${this.positions.seal(flow, position, callSid)}`;
  }

  private async enqueue({ language, pressed, topic, department }: Learned, isWarned: boolean, caller: Caller, keepMs: number): Promise<VoiceTurn> {
    const entry = await keptInTime(keepMs, (late) => this.queue.join({ ...caller, language, keys: pressed, topic, department, isWarned }, late));
    return entry ? { type: 'enqueue', entry } : { type: 'hangup' };
  }

  /** A message is spoken at another address. That they are rung back is saved before it is said. */
  private async leave(what: 'message' | 'call-back', { language, pressed, topic, department }: Learned, caller: Caller, keepMs: number): Promise<VoiceTurn> {
    const left = await keptInTime(keepMs, (late) => this.leaving.leave({ ...caller, what, language, keys: pressed, topic, department }, late));
    if (left.then === 'message') return { type: 'go', to: left.next };
    const prompts: readonly PromptId[] = [TOLD[left.then], 'call.goodbye'];
    const spoken = (language ? [language] : LANGUAGES_OF_THE_STATE).flatMap((one) => prompts.map((prompt) => ({ language: one, prompt })));
    return { type: 'hangup', last: soundsOf(spoken, this.library) };
  }
}
