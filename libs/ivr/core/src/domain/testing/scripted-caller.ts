import type { Flow } from '../flow.js';
import { mainFlow } from '../main-flow/main-flow.js';
import { begin, decodePosition, encodePosition, type Position } from '../position.js';
import { type ContentWords, textOfSpoken } from '../spoken/fragments-of.js';
import { stepFlow } from '../step-flow.js';
import type { FlowInput, Question, Then, Turn } from '../turn.js';

/** What the ports answer in a test, by port. */
export type PortAnswers = Readonly<Record<string, (keys: string | null, question: Question) => { code: string; data?: Readonly<Record<string, string>> }>>;

/** The key of a text of the directory, where its words do not matter. */
const KEYS: ContentWords = (key) => `‹${key}›`;

/** A caller who walks a flow in a test: presses, stays silent, and remembers what was heard. */
export class ScriptedCaller {
  turn: Turn;
  /** What was said in the latest turn, as text. */
  heard = '';
  /** What the ports were asked in the latest turn. */
  asked: Question[] = [];

  constructor(
    private readonly answers: PortAnswers = {},
    private readonly now = new Date('2026-11-20T06:00:00Z'),
    private readonly flow: Flow = mainFlow,
    private readonly words: ContentWords = KEYS,
  ) {
    this.turn = this.step(begin(flow), { type: 'begin' });
  }

  press(...keys: string[]): this {
    for (const key of keys) this.step(this.position, { type: 'key', keys: key });
    return this;
  }

  staySilent(times = 1): this {
    for (let i = 0; i < times; i += 1) this.step(this.position, { type: 'silence' });
    return this;
  }

  /** Speaks after the tone. */
  speak(recording = 'RE1'): this {
    this.step(this.position, { type: 'recorded', recording });
    return this;
  }

  get then(): Then {
    return this.turn.then;
  }

  get isListenedTo(): boolean {
    return this.then.type === 'listen';
  }

  /** The position as the next webhook would bring it: written and read back. */
  get position(): Position {
    const read = decodePosition(encodePosition(this.flow, this.turn.position), (version) => (version === this.flow.version ? this.flow : undefined));
    if (!read.ok) throw new Error(read.refusal.code);
    return read.value.position;
  }

  private step(from: Position, input: FlowInput): Turn {
    let turn = stepFlow(this.flow, from, input, this.now);
    const said = [...turn.say];
    this.asked = [];
    while (turn.then.type === 'ask') {
      const { type: _, ...question } = turn.then;
      this.asked.push(question);
      const { port } = question;
      turn = stepFlow(this.flow, turn.position, { type: 'answer', port, ...(this.answers[port]?.(question.with, question) ?? { code: 'cannotSayNow' }) }, this.now);
      said.push(...turn.say);
    }
    this.heard = said.map((spoken) => textOfSpoken(spoken, this.words)).join(' ');
    this.turn = turn;
    return turn;
  }
}
