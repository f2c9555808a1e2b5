import type { CallNode, Flow, FlowNode, NodeId } from '../flow.js';
import { edgesOf } from './edges.js';
import { reachedFrom } from './paths.js';

/** A part of a flow that calls share: its nodes, where it returns, and the nodes outside that it leads to without returning. */
export interface SharedPart {
  readonly entry: NodeId;
  readonly inside: ReadonlySet<NodeId>;
  readonly returns: readonly NodeId[];
  readonly exits: readonly NodeId[];
}

/** The ways on from a node within the part that it stands in: past a call, and by no reserved key. */
const waysWithin = (flow: Flow, node: FlowNode | undefined): readonly NodeId[] => {
  if (!node) return [];
  return node.kind === 'call' ? [node.next] : edgesOf(flow, node).filter(({ isReserved }) => !isReserved).map(({ to }) => to);
};

/** Every node that a caller can come to without being in a shared part. */
export const outsideParts = (flow: Flow): ReadonlySet<NodeId> =>
  reachedFrom([flow.start, flow.human, flow.lost, flow.language, flow.limited.menu], (id) => waysWithin(flow, flow.nodes[id]));

/** The calls of a flow, by their nodes. */
export const callsOf = (flow: Flow): readonly (readonly [NodeId, CallNode])[] =>
  Object.entries(flow.nodes).flatMap(([id, node]) => (node.kind === 'call' ? [[id, node] as const] : []));

/** The shared parts of a flow, by the node that they begin with. */
export function sharedParts(flow: Flow): ReadonlyMap<NodeId, SharedPart> {
  const outside = outsideParts(flow);
  const entries = new Set(callsOf(flow).map(([, { to }]) => to));
  return new Map([...entries].map((entry) => [entry, partFrom(flow, entry, outside)]));
}

function partFrom(flow: Flow, entry: NodeId, outside: ReadonlySet<NodeId>): SharedPart {
  const all = reachedFrom([entry], (id) => (outside.has(id) && id !== entry ? [] : waysWithin(flow, flow.nodes[id])));
  const inside = new Set([...all].filter((id) => id === entry || !outside.has(id)));
  return { entry, inside, returns: [...inside].filter((id) => flow.nodes[id]?.kind === 'return'), exits: [...all].filter((id) => !inside.has(id)) };
}
