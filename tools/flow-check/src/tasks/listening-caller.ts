import { type AudioIndex, begin, type Flow, type FlowInput, type Spoken, stepFlow, type Turn } from '@pukar/ivr-core/domain';
import type { Language } from '@pukar/kernel';
import { type Answer, answerOf } from './directory-ports.js';
import type { Move, Task } from './tasks.js';
import { endOf, endOfKey, type Sentence, timeline } from './timeline.js';

/** How callers are supposed to press and speak, in milliseconds. */
export const PACE = { beforeKey: 600, perDigit: 450 };

/** What a call came to. */
export interface Taken {
  readonly keys: number;
  readonly seconds: number;
}

const NOW = new Date('2026-11-20T06:00:00Z');

/** A caller who hears each menu up to the end of the sentence that names their key, then presses it. */
export class ListeningCaller {
  private turn!: Turn;
  private heard: readonly Sentence[] = [];
  private ms = 0;
  private keys = 0;

  constructor(private readonly flow: Flow, private readonly audio: AudioIndex, private readonly language: Language, private readonly isRemembered: boolean) {
    this.step({ type: 'begin' });
  }

  /** Chooses their language and does what the task takes, up to the end of the sentence that answers. Throws where the flow leads elsewhere. */
  do(task: Task): Taken {
    this.chooseLanguage();
    for (const move of task.moves) this.make(move);
    const answer = this.heard.find(({ prompt }) => prompt !== undefined && task.answers.includes(prompt));
    if (!answer) throw new Error(`${task.name} in ${this.language}: no answer at ${this.turn.position.node}`);
    const whole = this.heard.filter(({ prompt }) => prompt === answer.prompt);
    // A sentence with something filled in ends with its last piece.
    const isFilled = this.turn.say.some((spoken) => 'prompt' in spoken && spoken.prompt === answer.prompt && spoken.fill);
    return { keys: this.keys, seconds: (this.ms + (isFilled ? whole.at(-1)! : answer).endsAt) / 1000 };
  }

  private chooseLanguage(): void {
    for (let node = this.flow.nodes[this.turn.position.node]; this.turn.position.language === null; node = this.flow.nodes[this.turn.position.node]) {
      if (node?.kind !== 'menu') throw new Error(`no language is chosen at ${this.turn.position.node}`);
      const own = Object.entries(node.choices).find(([, { language }]) => language === this.language)?.[0];
      if (own) this.press(own, this.heard.filter(({ language }) => language === this.language));
      else this.press('5');
    }
  }

  private make(move: Move): void {
    if ('press' in move) return this.press(move.press);
    if ('digits' in move) return this.key(move.digits);
    if ('pick' in move) return this.pick(move.pick);
    this.ms += endOf(this.heard) + move.speakSeconds * 1000;
    this.keys += 1;
    this.step({ type: 'recorded', recording: 'RE1' });
  }

  private press(key: string, sentences = this.heard): void {
    this.ms += endOfKey(sentences, key) + PACE.beforeKey;
    this.keys += 1;
    this.step({ type: 'key', keys: key });
  }

  private key(digits: string): void {
    const keyed = digits.length + (digits.length < (this.turn.expect?.maxKeys ?? digits.length) ? 1 : 0);
    // Who has the digits need not hear what there is for those who have not.
    const asked = digits.length === 1 ? endOfKey(this.heard, digits) : (this.heard[0]?.endsAt ?? 0);
    this.ms += asked + PACE.beforeKey + keyed * PACE.perDigit;
    this.keys += keyed;
    this.step({ type: 'key', keys: digits });
  }

  private pick(entry: string): void {
    for (let page = 0; page < 10; page += 1) {
      const at = this.turn.say.find((spoken) => nameIn(spoken) === entry);
      if (at && 'prompt' in at && at.fill && 'number' in at.fill['key']!) return this.press(String(at.fill['key'].number));
      this.press('5');
    }
    throw new Error(`${entry} is on no page at ${this.turn.position.node}`);
  }

  private step(input: FlowInput): void {
    const from = this.turn?.position ?? begin(this.flow);
    let turn = stepFlow(this.flow, from, input, NOW);
    const say = [...turn.say];
    while (turn.then.type === 'ask') {
      const { port } = turn.then;
      turn = stepFlow(this.flow, turn.position, { type: 'answer', port, ...this.answer(turn.then) }, NOW);
      say.push(...turn.say);
    }
    this.turn = { ...turn, say };
    this.heard = timeline(say, this.audio);
  }

  private answer(question: Parameters<typeof answerOf>[0]): Answer {
    return question.port === 'rememberedLanguage' && this.isRemembered ? { code: this.language } : answerOf(question);
  }
}

function nameIn(spoken: Spoken): string | undefined {
  const name = 'prompt' in spoken ? spoken.fill?.['name'] : undefined;
  return name && 'content' in name ? name.content : undefined;
}
