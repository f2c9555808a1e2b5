import type { Flow, FlowNode, NodeId } from '../flow.js';
import type { Finding } from './flow-fault.js';
import { reachedFrom, targetsOf } from './paths.js';
import { callsOf, type SharedPart } from './shared-parts.js';

const ENDS: ReadonlySet<FlowNode['kind']> = new Set(['enqueue', 'leave', 'hangup']);

/** Where a call may go on from a node without a key, a word or a silence of the caller. A list may be passed: it may be empty, or have one entry. */
export function silentWays(flow: Flow, parts: ReadonlyMap<NodeId, SharedPart>, id: NodeId): readonly NodeId[] {
  const node = flow.nodes[id];
  switch (node?.kind) {
    case 'say':
    case 'branch':
    case 'ask':
      return targetsOf(flow, node);
    case 'call':
      return [node.to];
    case 'choose':
      return [node.next, node.none, node.cannotSayNow];
    case 'return':
      return callsOf(flow).flatMap(([, { to, next }]) => (parts.get(to)?.returns.includes(id) ? [next] : []));
    default:
      return [];
  }
}

/** Finds nodes that only lead to each other, without ever listening: `dead-end` where no way leads out of them, `endless` where one may. Each circle once. */
export function findCircles(flow: Flow, parts: ReadonlyMap<NodeId, SharedPart>, nodes: Iterable<NodeId>): ReadonlyMap<NodeId, Finding> {
  const ways = (id: NodeId) => silentWays(flow, parts, id);
  const found = new Map<NodeId, Finding>();
  const told = new Set<NodeId>();
  for (const id of nodes) {
    const ahead = reachedFrom(ways(id), ways);
    if (told.has(id) || !ahead.has(id)) continue;
    const circle = [...ahead].filter((one) => reachedFrom(ways(one), ways).has(id));
    circle.forEach((one) => told.add(one));
    found.set(id, { code: endsFrom(flow, parts, id) ? 'endless' : 'dead-end', detail: circle.join(' ') });
  }
  return found;
}

function endsFrom(flow: Flow, parts: ReadonlyMap<NodeId, SharedPart>, from: NodeId): boolean {
  const all = (id: NodeId): readonly NodeId[] => {
    const node = flow.nodes[id];
    return node ? [...targetsOf(flow, node), ...silentWays(flow, parts, id)] : [];
  };
  return [...reachedFrom([from], all)].some((id) => ENDS.has(flow.nodes[id]?.kind ?? 'say'));
}
