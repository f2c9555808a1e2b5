import type { Flow, FlowPart } from './flow.js';
import { nodeAt, shortenTrail } from './move.js';
import type { Position } from './position.js';
import { sayParts } from './say-parts.js';
import type { Spoken } from './spoken/spoken.js';
import type { Expected, Turn } from './turn.js';

/** Walks from a position through everything that is only said, up to where the caller, a port or a person is needed. */
export function arrive(flow: Flow, from: Position, now: Date): Turn {
  const say: Spoken[] = [];
  let position = from;
  for (let steps = Object.keys(flow.nodes).length; steps > 0; steps -= 1) {
    const node = nodeAt(flow, position);
    if (node.kind === 'ask') return { position, say, expect: null, then: { type: 'ask', port: node.port, with: null } };
    say.push(...sayParts(flow, position, node.say, now));
    if (node.kind !== 'say') return ending(flow, position, say);
    position = { ...position, node: node.next };
  }
  throw new Error(`flow ${flow.version} only talks to itself from ${from.node} on`);
}

/** Listens at the same node again after saying something, one help further. */
export function listenAgain(flow: Flow, position: Position, words: readonly FlowPart[], now: Date): Turn {
  return ending(flow, { ...position, retries: position.retries + 1 }, sayParts(flow, position, words, now));
}

function ending(flow: Flow, position: Position, say: readonly Spoken[]): Turn {
  const node = nodeAt(flow, position);
  if (node.kind === 'hangup') return { position, say, expect: null, then: { type: 'hangup' } };
  const { language, topic, pressed } = position;
  if (node.kind === 'enqueue') return { position, say, expect: null, then: { type: 'enqueue', learned: { language, topic, pressed, why: node.why } } };
  if (node.kind === 'leave') return { position, say, expect: null, then: { type: 'leave', what: node.what, learned: { language, topic, pressed, why: 'chosen' } } };
  return { position: shortenTrail(position), say, expect: expectedAt(flow, position), then: { type: 'listen' } };
}

function expectedAt(flow: Flow, position: Position): Expected {
  const node = nodeAt(flow, position);
  if (node.kind !== 'collect') return { minKeys: 1, maxKeys: 1, finishKey: null, timeoutSeconds: flow.timeouts.menuSeconds, secret: false };
  return { minKeys: node.minDigits, maxKeys: node.maxDigits, finishKey: node.finishKey, timeoutSeconds: flow.timeouts.digitSeconds, secret: true };
}
