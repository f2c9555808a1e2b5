import { assertNever } from '@pukar/kernel';
import type { Branch, Flow, FlowNode, NodeId } from '../flow.js';
import { isInteractive } from '../move.js';

/** The nodes that a node can lead to, the reserved keys and running out of help included. */
export function targetsOf(flow: Flow, node: FlowNode): readonly NodeId[] {
  switch (node.kind) {
    case 'say':
      return [node.next];
    case 'menu':
      return [...Object.values(node.choices).map(({ to }) => to), flow.human, node.giveUp ?? flow.lost];
    case 'ask':
      return [...branchTargets(node.branches), node.cannotSayNow];
    case 'collect':
      return [...branchTargets(node.branches), node.cannotSayNow, node.giveUp, flow.human, flow.lost];
    case 'enqueue':
      return [flow.limited.menu];
    case 'leave':
    case 'hangup':
      return [];
    default:
      return assertNever(node);
  }
}

const branchTargets = (branches: Readonly<Record<string, Branch>>): NodeId[] => Object.values(branches).flatMap((branch) => ('to' in branch ? [branch.to] : []));

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

/** Whether a menu is the first that a caller meets, with nothing behind it to go back to. */
export const isFirstMenu = (flow: Flow, path: readonly NodeId[]): boolean => path.filter((id) => isInteractive(flow.nodes[id])).length <= 1;
