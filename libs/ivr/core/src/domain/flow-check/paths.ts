import { assertNever } from '@pukar/kernel';
import type { Branch, Flow, FlowNode, NodeId } from '../flow.js';
import { isInteractive } from '../move.js';

/** The nodes that a node can lead to, the reserved keys and running out of help included. */
export function targetsOf(flow: Flow, node: FlowNode): readonly NodeId[] {
  switch (node.kind) {
    case 'say':
      return [node.next];
    case 'menu':
      return [...choiceTargets(node.choices), ...(node.repeat ? [node.repeat] : []), ...everywhere(flow), node.giveUp ?? flow.lost];
    case 'ask':
      return [...branchTargets(node.branches), node.cannotSayNow];
    case 'branch':
      return [...node.cases.map(({ to }) => to), node.otherwise];
    case 'call':
      return [node.to, node.next];
    case 'collect':
      return [...choiceTargets(node.choices ?? {}), ...branchTargets(node.branches), node.cannotSayNow, node.giveUp, ...everywhere(flow), flow.lost];
    case 'choose':
      return [node.next, node.none, node.cannotSayNow, ...everywhere(flow), node.giveUp ?? flow.lost];
    case 'record':
      return [...branchTargets(node.branches), node.cannotSayNow, node.giveUp, ...everywhere(flow)];
    case 'enqueue':
      return [flow.limited.menu];
    case 'return':
    case 'leave':
    case 'hangup':
      return [];
    default:
      return assertNever(node);
  }
}

/** Where the keys lead that mean the same in every menu. */
const everywhere = (flow: Flow): NodeId[] => [flow.human, flow.language];

const choiceTargets = (choices: Readonly<Record<string, { readonly to: NodeId }>>): NodeId[] => Object.values(choices).map(({ to }) => to);

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
