import type { Branch, Choice, Flow, FlowNode, NodeId } from '../flow.js';
import { type WayOut, waysOut } from '../flow-outline.js';

/** Which way out of a node is meant: by a key, an answer, the n-th case, or one of those that each kind has. */
export type Way = WayOut['by'];

/** The places of a flow that name a node by themselves. */
export const FLOW_WAYS = ['start', 'human', 'lost', 'language', 'limited'] as const;
/** A way that is the flow's own: where calls begin, where keys and silence lead from everywhere. */
export type FlowWay = (typeof FLOW_WAYS)[number];

/** Something that leads to a node. */
export type LeadsHere = { readonly from: NodeId; readonly by: Way } | { readonly from: null; readonly by: FlowWay };

const FIELDS = { next: 'next', none: 'none', otherwise: 'otherwise', repeat: 'repeat', giveUp: 'give-up', cannotSayNow: 'cannot-say' } as const;

/** The field that a way of its kind stands in. */
export const FIELD_OF_WAY: Readonly<Record<string, string>> = { ...Object.fromEntries(Object.entries(FIELDS).map(([field, why]) => [why, field])), 'shared-part': 'to' };

/** One name for each way of a node, to be compared and kept in lists. */
export function nameOfWay(way: Way): string {
  if ('key' in way) return `key ${way.key}`;
  if ('answer' in way) return `answer ${way.answer}`;
  return 'nth' in way ? `case ${way.nth}` : way.why;
}

/** The node with each of its ways leading where `lead` says. */
export function mapWays(node: FlowNode, lead: (to: NodeId, way: Way) => NodeId): FlowNode {
  const mapped: Record<string, unknown> = { ...node };
  for (const [field, why] of Object.entries(FIELDS)) if (typeof mapped[field] === 'string') mapped[field] = lead(mapped[field], { why });
  if (node.kind === 'call') mapped['to'] = lead(node.to, { why: 'shared-part' });
  if ('choices' in node && node.choices) mapped['choices'] = mapValues(node.choices, (choice: Choice, key) => ({ ...choice, to: lead(choice.to, { key }) }));
  if ('branches' in node) mapped['branches'] = mapValues(node.branches, (branch: Branch, answer) => ('to' in branch ? { ...branch, to: lead(branch.to, { answer }) } : branch));
  if (node.kind === 'branch') mapped['cases'] = node.cases.map((one, nth) => ({ ...one, to: lead(one.to, { nth }) }));
  return mapped as unknown as FlowNode;
}

const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From, key: string) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));

/** Where the flow's own ways lead. */
export const flowWay = (flow: Flow, by: FlowWay): NodeId => (by === 'limited' ? flow.limited.menu : flow[by]);

/** The flow with one of its own ways leading elsewhere. */
export const withFlowWay = (flow: Flow, by: FlowWay, to: NodeId): Flow => (by === 'limited' ? { ...flow, limited: { ...flow.limited, menu: to } } : { ...flow, [by]: to });

/** Everything that leads to a node, itself included. */
export function leadingTo(flow: Flow, id: NodeId): readonly LeadsHere[] {
  const own = FLOW_WAYS.filter((by) => flowWay(flow, by) === id).map((by): LeadsHere => ({ from: null, by }));
  return [...own, ...Object.entries(flow.nodes).flatMap(([from, node]) => waysOut(node).filter(({ to }) => to === id).map(({ by }): LeadsHere => ({ from, by })))];
}
