import fc from 'fast-check';
import type { FieldKind, Flow } from '../flow.js';
import { FLOW_PORTS, portShape } from '../flow-port.js';
import { decodePosition, encodePosition, begin, type Position } from '../position.js';
import { stepFlow } from '../step-flow.js';
import type { FlowInput, Turn } from '../turn.js';

/** A value that has the form of its kind, and stands for all that do. */
const VALID: Readonly<Record<FieldKind, readonly string[]>> = {
  stage: ['registered', 'forwarded', 'resolved', 'closed', 'reopened', 'order-due', 'withdrawn'], department: ['ENE', 'PWD'], action: ['repaired', 'staff-inquiry-no-fault'], category: ['ENE-03', 'ENE-03-2'], district: ['BPL', 'IDR'],
  division: ['bhopal', 'narmadapur'], facility: ['hospital'], holiday: ['diwali'], post: ['SEC', 'collector'], scheme: ['kisan'], date: ['2026-11-24', '2025-12-31'], time: ['09:00', '24:00'],
  number: ['1', '2', '30', '999'], ordinal: ['1', '31'], minutes: ['5'], hours: ['1', '23'], days: ['7'], workingDays: ['15'], complaints: ['1', '3'], flag: ['yes', 'no', '1'], code: ['a1', '0000000000'],
  content: ['scheme.kisan.about', 'x.y'], phone: ['112', '0755 2551234'], ticket: ['48217735016'], money: ['0', '125050'],
};
const INVALID = ['', 'a|b', '919000000001 and more', 'हाँ', 'x'.repeat(200), '"', 'toString'];

/** What the caller does next; what that is depends on what is waited for. */
export type Deed = { readonly do: 'right' | 'any' | 'silence' | 'speak'; readonly nth: number };
/** What a port answers next; what that is depends on the port. */
export type Reply = { readonly nth: number; readonly dead: boolean; readonly data: readonly number[] };

/** What a caller may do, mostly things that lead on. */
export const deed: fc.Arbitrary<Deed> = fc.record({ do: fc.constantFrom('right', 'right', 'right', 'any', 'silence', 'speak'), nth: fc.nat(9999) });
/** What a port may answer: each of its codes with right, wrong and missing data, or nothing in time. */
export const reply: fc.Arbitrary<Reply> = fc.record({ nth: fc.nat(99), dead: fc.nat(7).map((one) => one === 0), data: fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }) });

/** A call of these deeds and replies: every turn at which the caller, or nobody, is waited for. Positions are written and read between turns. */
export class RandomCall {
  readonly turns: Turn[] = [];
  private asked = 0;

  constructor(private readonly flow: Flow, private readonly replies: readonly Reply[], private readonly now: Date) {
    this.step(begin(flow), { type: 'begin' });
  }

  get last(): Turn {
    return this.turns.at(-1)!;
  }

  get isOver(): boolean {
    return ['enqueue', 'leave', 'hangup'].includes(this.last.then.type);
  }

  act(one: Deed): FlowInput {
    const input = inputOf(one, this.last);
    this.step(this.last.position, input);
    return input;
  }

  step(from: Position, input: FlowInput): Turn {
    let turn = stepFlow(this.flow, from, input, this.now);
    while (turn.then.type === 'ask') turn = stepFlow(this.flow, turn.position, this.answer(turn.then.port, turn.position), this.now);
    const read = decodePosition(encodePosition(this.flow, turn.position), () => this.flow);
    if (!read.ok) throw new Error(read.refusal.code);
    this.turns.push({ ...turn, position: read.value.position });
    return this.last;
  }

  private answer(port: string, { node }: Position): FlowInput {
    const { nth, dead, data } = this.replies[(this.asked += 1) % Math.max(1, this.replies.length)] ?? { nth: 0, dead: true, data: [] };
    const codes = Object.keys(portShape(port)!.codes);
    if (dead) return { type: 'answer', port, code: 'cannotSayNow' };
    const code = codes[nth % codes.length]!;
    return { type: 'answer', port, code, data: Object.fromEntries([...everyField(this.flow)].flatMap((field, at) => valueOf(this.flow, field, node, data[at % 6]!))) };
  }
}

/** Ports may be wrong: they bring every field there is, not only their own. */
const everyField = (flow: Flow): ReadonlySet<string> => new Set([...Object.keys(flow.fields), ...Object.values(FLOW_PORTS).flatMap(({ codes }) => Object.values(codes).flat())]);

function valueOf(flow: Flow, field: string, node: string, nth: number): readonly (readonly [string, string])[] {
  if (nth === 0) return [];
  if (nth === 1) return [[field, INVALID[(field.length + nth) % INVALID.length]!]];
  const at = flow.nodes[node];
  const kind = field.startsWith('item') ? flow.fields[at?.kind === 'choose' ? at.sets : 'scheme'] : flow.fields[field];
  const values = VALID[kind ?? 'code'];
  return [[field, values[nth % values.length]!]];
}

function inputOf({ do: what, nth }: Deed, { expect, then }: Turn): FlowInput {
  if (what === 'silence') return { type: 'silence' };
  if (then.type === 'record' || what === 'speak') return { type: 'recorded', recording: `RE${nth}` };
  const most = expect?.maxKeys ?? 1;
  if (what === 'right') return { type: 'key', keys: most > 1 ? String(nth).padStart(most, '7').slice(-most) : '12345'[nth % 5]! };
  return { type: 'key', keys: ['0', '8', '9', '*', '#', '6', '7', '12', '', '48*', 'constructor'][nth % 11]! };
}
