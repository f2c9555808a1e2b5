import type { FieldKind, Flow, FlowNode, NodeId } from '../flow.js';
import { FLOW_PORTS, type FlowPortShape } from '../flow-port.js';
import type { Position } from '../position.js';
import type { Spoken } from '../spoken/spoken.js';
import { stepFlow } from '../step-flow.js';
import type { FlowInput, Turn } from '../turn.js';

/** A value of each kind that a directory knows. */
const SAMPLES: Readonly<Record<FieldKind, string>> = {
  stage: 'forwarded', department: 'ENE', action: 'repaired', category: 'ENE-03', district: 'BPL', division: 'bhopal', facility: 'hospital', holiday: 'holi', post: 'collector',
  scheme: 'kisan', date: '2027-01-26', time: '10:30', number: '12', ordinal: '3', minutes: '5', hours: '1', days: '3', workingDays: '7', complaints: '2', flag: 'yes', code: 'a1',
  content: 'scheme.kisan.about', phone: '0755 000 0000', ticket: '48217735016', money: '123450',
};

/** A node as a caller came to it: what was said on the way from the key before, and how they got there. */
export interface Visit {
  readonly node: NodeId;
  readonly say: readonly Spoken[];
  readonly path: readonly string[];
}

/** Where a walk stands. */
interface Place {
  readonly turn: Turn;
  readonly say: readonly Spoken[];
  readonly path: readonly string[];
}

/**
 * Walks a flow with every key, silence, digits, recording and answer of every port, from a position on, until
 * nothing new is met, but not on from where `isEnd`. Gives each node that is listened at, asked from or ended at, once for each way in which it was entered first.
 */
export function explore(flow: Flow, from: Position, now: Date, isEnd: (node: NodeId) => boolean = () => false): readonly Visit[] {
  const met = new Map<string, Visit>();
  const open: Place[] = [{ turn: stepFlow(flow, from, { type: 'begin' }, now), say: [], path: [] }];
  for (let place = open.shift(); place; place = open.shift()) {
    const { turn, path } = place;
    const said = [...place.say, ...turn.say];
    const state = `${turn.position.node} ${turn.position.stack.at(-1)?.next ?? ''} ${turn.then.type} ${turn.position.retries} ${Object.keys(turn.position.answer).sort().join()} ${turn.position.answer['stage'] ?? ''} ${againAt(flow, turn.position)}`;
    if (met.has(state)) continue;
    met.set(state, { node: turn.position.node, say: said, path });
    if (isEnd(turn.position.node)) continue;
    for (const input of inputsAt(flow, turn)) {
      const kept = turn.then.type === 'ask' ? said : [];
      open.push({ turn: stepFlow(flow, turn.position, input, now), say: kept, path: [...path, nameOf(input)] });
    }
  }
  return [...met.values()];
}

/** Where the menu behind looks up again what it said: one comes back to it from more than one. */
function againAt(flow: Flow, { trail }: Position): NodeId {
  const behind = flow.nodes[trail.at(-1) ?? ''];
  return (behind?.kind === 'menu' ? behind.repeat : undefined) ?? '';
}

function inputsAt(flow: Flow, { position, then }: Turn): readonly FlowInput[] {
  const node = flow.nodes[position.node]!;
  switch (then.type) {
    case 'ask':
      return answersOf(flow, node, then.port);
    case 'record':
      return [{ type: 'recorded', recording: 'RE1' }, { type: 'silence' }, ...[...then.endsOn].filter((keys) => keys !== '#').map((keys): FlowInput => ({ type: 'key', keys }))];
    case 'listen':
      return [...[...'0123456789*#'].map((keys): FlowInput => ({ type: 'key', keys })), ...digitsAt(node), { type: 'silence' }];
    default:
      return [];
  }
}

const digitsAt = (node: FlowNode): readonly FlowInput[] => (node.kind === 'collect' ? [{ type: 'key', keys: '4'.repeat(node.minDigits) }] : []);

function answersOf(flow: Flow, node: FlowNode, port: string): readonly FlowInput[] {
  const shape = (FLOW_PORTS as Readonly<Record<string, FlowPortShape>>)[port]!;
  const codes = [...Object.keys(shape.codes), 'cannotSayNow'];
  return codes.flatMap((code): FlowInput[] => {
    const fields = shape.codes[code] ?? [];
    const answers = fields.includes('stage') ? ['forwarded', 'resolved', 'closed'].map((stage) => ({ stage })) : [{}];
    return answers.map((fixed) => ({ type: 'answer', port, code, data: { ...Object.fromEntries(fields.map((field) => [field, sample(flow, node, field)])), ...fixed } }));
  });
}

/** Entries of a list have the kind of the field that it sets. */
function sample(flow: Flow, node: FlowNode, field: string): string {
  if (node.kind === 'choose' && field.startsWith('item')) return SAMPLES[flow.fields[node.sets]!];
  return SAMPLES[flow.fields[field] ?? 'flag'];
}

function nameOf(input: FlowInput): string {
  if (input.type === 'key') return input.keys;
  return input.type === 'answer' ? `${input.port}:${input.code}` : input.type;
}
