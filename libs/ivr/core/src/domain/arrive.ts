import { indianDay } from '@pukar/kernel';
import { lasting } from './answer-fields.js';
import type { Flow, FlowNode, FlowPart } from './flow.js';
import { sayPage } from './choose-from-list.js';
import { departmentOf } from './department-of.js';
import { enter, goTo, leave, nodeAt, shortenTrail } from './move.js';
import { READ_BACK_FIELD } from './packing.js';
import type { Position } from './position.js';
import { allHold, knownAt, sayParts } from './say-parts.js';
import type { Spoken } from './spoken/spoken.js';
import type { Expected, Question, Turn } from './turn.js';

/** Ends digits that are keyed in, and what is spoken. */
export const FINISH_KEY = '#';

/** Shared parts make a walk longer than the flow has nodes; a published one is known to end. */
const MOST_STEPS = 100;

/** Walks from a position through everything that is only said or decided, up to where the caller, a port or a person is needed. */
export function arrive(flow: Flow, from: Position, now: Date): Turn {
  const say: Spoken[] = [];
  let position = from;
  for (let steps = MOST_STEPS; steps > 0; steps -= 1) {
    const node = nodeAt(flow, position);
    const on = onward(flow, position, node, now);
    if ('say' in node && node.kind !== 'choose') say.push(...sayParts(flow, position, node.say, now));
    if (!on) return ending(flow, position, node, say);
    position = on;
  }
  throw new Error(`flow ${flow.version} only talks to itself from ${from.node} on`);
}

/** Where a node leads that needs nobody; undefined for one that does. */
function onward(flow: Flow, position: Position, node: FlowNode, now: Date): Position | undefined {
  switch (node.kind) {
    case 'say':
      return { ...position, node: node.next };
    case 'branch':
      return goTo(flow, position, node.cases.find(({ when }) => allHold(when, knownAt(position), indianDay(now)))?.to ?? node.otherwise);
    case 'call':
      return enter(position, node.to, node.next);
    case 'return':
      return leave(flow, position);
    default:
      return undefined;
  }
}

/** Listens at the same node again after saying something, one help further. */
export function listenAgain(flow: Flow, position: Position, words: readonly FlowPart[], now: Date): Turn {
  const node = nodeAt(flow, position);
  const helped = { ...position, retries: position.retries + 1 };
  const entries = node.kind === 'choose' ? sayPage(flow, node, position, now) : [];
  return listening(flow, helped, node, [...sayParts(flow, position, words, now), ...entries]);
}

/** Asks a port; the words said so far are spoken before its answer. */
export const asking = (position: Position, say: readonly Spoken[], { port, with: keys, of = null }: Pick<Question, 'port' | 'with'> & { readonly of?: string | null }): Turn => ({
  position, say, expect: null, then: { type: 'ask', port, with: keys, known: position.kept, page: position.page, of },
});

function ending(flow: Flow, at: Position, node: FlowNode, say: readonly Spoken[]): Turn {
  const position = { ...at, answer: lasting(flow, at.answer) };
  const { language, topic, pressed } = position;
  const learned = { language, topic, department: departmentOf(position), pressed };
  switch (node.kind) {
    case 'ask':
    case 'choose':
      return asking(position, say, { port: node.port, with: null, of: (node.kind === 'ask' ? node.of : undefined) ?? null });
    case 'hangup':
      return { position, say, expect: null, then: { type: 'hangup' } };
    case 'enqueue':
      return { position, say, expect: null, then: { type: 'enqueue', learned: { ...learned, why: node.why } } };
    case 'leave':
      return { position, say, expect: null, then: { type: 'leave', what: node.what, learned: { ...learned, why: 'chosen' } } };
    default:
      return listening(flow, position, node, say);
  }
}

/** Waits for the caller. What only passes was said, and is forgotten. */
export function listening(flow: Flow, at: Position, node: FlowNode, say: readonly Spoken[]): Turn {
  const position = { ...shortenTrail(at), answer: lasting(flow, at.answer) };
  if (node.kind === 'record') return { position, say, expect: null, then: { type: 'record', maxSeconds: node.maxSeconds, endsOn: FINISH_KEY + Object.values(flow.keys).join('') } };
  return { position, say, expect: expectedAt(flow, position, node), then: { type: 'listen' } };
}

function expectedAt(flow: Flow, position: Position, node: FlowNode): Expected {
  if (node.kind !== 'collect' || isReadingBack(position)) return { minKeys: 1, maxKeys: 1, finishKey: null, timeoutSeconds: flow.timeouts.menuSeconds, secret: false };
  return { minKeys: node.minDigits, maxKeys: node.maxDigits, finishKey: node.finishKey, timeoutSeconds: flow.timeouts.digitSeconds, secret: node.readBack === undefined };
}

/** Whether digits were read back and the caller says whether they are right. */
export const isReadingBack = ({ answer }: Position): boolean => answer[READ_BACK_FIELD] !== undefined;
