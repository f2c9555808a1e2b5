import type { FlowNode } from '../flow.js';
import { DIGITS, MOST_OF_NAME, SPOKEN_SECONDS } from '../flow-limits.js';
import { isFieldName } from './shapes.js';

type Holds = (value: unknown) => boolean;
const between = ({ least, most }: { readonly least: number; readonly most: number }): Holds => (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const oneOf = (...values: readonly string[]): Holds => (value) => typeof value === 'string' && values.includes(value);
const words: Holds = (value) => typeof value === 'string' && value.trim() !== '';
const mayBe = (holds: Holds): Holds => (value) => value === undefined || holds(value);
const fields: Holds = (value) => Array.isArray(value) && value.every((one) => typeof one === 'string' && isFieldName(one));
const code: Holds = (value) => typeof value === 'string' && value.length <= MOST_OF_NAME;

/** What may be set of each kind, besides its words and its ways. */
const SETTABLE: Readonly<Partial<Record<FlowNode['kind'], Readonly<Record<string, Holds>>>>> = {
  collect: { minDigits: between(DIGITS), maxDigits: between(DIGITS), what: words, keep: mayBe(fields) },
  record: { maxSeconds: between(SPOKEN_SECONDS) },
  ask: { of: mayBe(code), keep: mayBe(fields) },
  choose: { sets: (value) => typeof value === 'string' && isFieldName(value), entry: words, more: words },
  enqueue: { why: oneOf('chosen', 'asked', 'not-understood') },
  leave: { what: oneOf('message', 'call-back') },
};

/** The node with other values; undefined where one of them cannot be. What is `undefined` is taken away. */
export function withValues(node: FlowNode, values: Readonly<Record<string, unknown>>): FlowNode | undefined {
  const settable = SETTABLE[node.kind] ?? {};
  const fits = Object.entries(values).every(([name, value]) => Object.hasOwn(settable, name) && settable[name]!(value));
  if (!fits) return undefined;
  const set = Object.fromEntries(Object.entries({ ...node, ...values }).filter(([, value]) => value !== undefined)) as unknown as FlowNode;
  return set.kind === 'collect' && set.minDigits > set.maxDigits ? undefined : set;
}
