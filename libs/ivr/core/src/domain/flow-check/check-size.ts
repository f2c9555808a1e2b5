import { isPassing, longestValue } from '../answer-fields.js';
import type { FieldKind, Flow } from '../flow.js';
import { FLOW_PORTS, type FlowPortShape } from '../flow-port.js';
import { MAX_ENCODED_POSITION, MAX_PAGE, MAX_PRESSED, MAX_STACK, MAX_TRAIL, type Position, positionText } from '../position.js';
import type { Finding } from './flow-fault.js';

/** Refuses a flow in which a caller's position might not fit into the webhook's address. */
export function checkSize(flow: Flow): readonly Finding[] {
  const { length } = positionText(flow, longestPosition(flow));
  return length <= MAX_ENCODED_POSITION ? [] : [{ code: 'position-too-long', detail: `${length} characters` }];
}

const LONGEST_VERSION = 46_655;

/** A position as long as any in this flow can be: everything kept that can be kept, and the longest answer of any port. */
export function longestPosition(flow: Flow): Position {
  const node = flow.start;
  const topics = Object.values(flow.nodes).flatMap((one) => ('choices' in one ? Object.values(one.choices ?? {}).map(({ topic }) => topic ?? '') : []));
  const answers = Object.values(flow.nodes).map((one) => valuesOf(flow, answerOf(flow, one)));
  return {
    // However often a flow is published, its number is not longer.
    flowVersion: Math.max(flow.version, LONGEST_VERSION),
    node,
    language: flow.languages[0] ?? null,
    retries: 9,
    trail: Array<string>(MAX_TRAIL).fill(node),
    stack: Array.from({ length: MAX_STACK }, () => ({ next: node, trail: MAX_TRAIL })),
    page: MAX_PAGE,
    pressed: '0'.repeat(MAX_PRESSED),
    topic: topics.find((topic) => topic !== '') ?? null,
    answer: answers.reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best), {}),
    kept: valuesOf(flow, keptIn(flow)),
  };
}

/** The fields that an answer may bring, by kind. */
function answerOf(flow: Flow, node: Flow['nodes'][string]): readonly string[] {
  if (!('port' in node)) return [];
  const port: FlowPortShape | undefined = (FLOW_PORTS as Readonly<Record<string, FlowPortShape>>)[node.port];
  const fields = [...new Set(Object.values(port?.codes ?? {}).flat())];
  return node.kind === 'choose' ? ['item1', 'item2', 'item3', 'item4'].map((item) => `${item} ${node.sets}`) : fields.filter((field) => Object.hasOwn(flow.fields, field));
}

/** The fields that something keeps. */
function keptIn(flow: Flow): readonly string[] {
  const kept = Object.values(flow.nodes).flatMap((node) => [
    ...('choices' in node ? Object.values(node.choices ?? {}).flatMap(({ set }) => Object.keys(set ?? {})) : []),
    ...('branches' in node ? Object.values(node.branches).flatMap((branch) => ('set' in branch ? Object.keys(branch.set ?? {}) : [])) : []),
    ...('keep' in node ? (node.keep ?? []) : []),
    ...(node.kind === 'choose' ? [node.sets] : []),
  ]);
  return [...new Set(kept)].filter((field) => !isPassing(flow.fields[field] ?? 'code'));
}

/** A value of the longest form for each field; `item1 scheme` is a list's entry of the kind of `scheme`. */
const valuesOf = (flow: Flow, fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => {
    const [name, like] = field.split(' ') as [string, string?];
    return [name, longestOf(flow.fields[like ?? name] ?? 'code')];
  }));

/** Days are packed, and one is as long as another. */
const longestOf = (kind: FieldKind): string => (kind === 'date' ? '2099-12-31' : 'x'.repeat(longestValue(kind)));

const lengthOf = (values: Readonly<Record<string, string>>): number => Object.values(values).reduce((sum, value) => sum + value.length + 3, 0);
