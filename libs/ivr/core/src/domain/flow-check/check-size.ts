import { LONGEST_VALUE } from '../answer-fields.js';
import type { Flow } from '../flow.js';
import { LANGUAGES } from '../language.js';
import { MAX_ENCODED_POSITION, MAX_PRESSED, MAX_TRAIL, type Position, positionText } from '../position.js';
import type { Finding } from './check-node.js';

/** Refuses a flow whose names are so long that a caller's position might not fit into the webhook's address. */
export function checkSize(flow: Flow): readonly Finding[] {
  const { length } = positionText(longestPosition(flow));
  return length <= MAX_ENCODED_POSITION ? [] : [{ code: 'position-too-long', detail: `${length} characters` }];
}

/** A position as long as any in this flow can be. */
export function longestPosition(flow: Flow): Position {
  const node = longest(Object.keys(flow.nodes));
  const topics = Object.values(flow.nodes).flatMap((one) => (one.kind === 'menu' ? Object.values(one.choices).map(({ topic }) => topic ?? '') : []));
  return {
    flowVersion: flow.version,
    node,
    language: longest(LANGUAGES) as Position['language'],
    retries: 9,
    trail: Array<string>(MAX_TRAIL).fill(node),
    pressed: '0'.repeat(MAX_PRESSED),
    topic: longest(topics),
    answer: Object.fromEntries(Object.entries(flow.fields).map(([field, kind]) => [field, 'x'.repeat(LONGEST_VALUE[kind])])),
  };
}

const longest = (names: readonly string[]): string => names.reduce((best, name) => (name.length > best.length ? name : best), '');
