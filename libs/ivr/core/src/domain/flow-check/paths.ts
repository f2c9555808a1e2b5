import type { Flow, FlowNode, NodeId } from '../flow.js';
import { isInteractive } from '../move.js';
import { edgesOf } from './edges.js';

/** The nodes that a node can lead to, the reserved keys and running out of help included. */
export const targetsOf = (flow: Flow, node: FlowNode): readonly NodeId[] => [...edgesOf(flow, node).map(({ to }) => to), ...(node.kind === 'call' ? [node.next] : [])];

/** The shortest path from the start to every node that can be reached; the path ends with the node itself. */
export function pathsFromStart(flow: Flow): ReadonlyMap<NodeId, readonly NodeId[]> {
  const paths = new Map<NodeId, readonly NodeId[]>([[flow.start, [flow.start]]]);
  for (const [id, path] of paths) {
    const node = flow.nodes[id];
    if (!node) continue;
    for (const target of targetsOf(flow, node)) if (!paths.has(target)) paths.set(target, [...path, target]);
  }
  return paths;
}

/** Every node that can be reached from some by the ways that are given. */
export function reachedFrom(from: readonly NodeId[], waysOf: (id: NodeId) => readonly NodeId[]): ReadonlySet<NodeId> {
  const reached = new Set(from);
  for (const id of reached) for (const to of waysOf(id)) reached.add(to);
  return reached;
}

/** Whether a menu is the first that a caller meets, with nothing behind it to go back to. */
export const isFirstMenu = (flow: Flow, path: readonly NodeId[]): boolean => path.filter((id) => isInteractive(flow.nodes[id])).length <= 1;
