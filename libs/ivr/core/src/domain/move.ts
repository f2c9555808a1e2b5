import type { Flow, FlowNode, NodeId } from './flow.js';
import { MAX_PRESSED, MAX_TRAIL, type Position } from './position.js';

/** The node that a position stands at. Throws when the flow has none of that name, or is another version: a caller stays on the version they began with. */
export function nodeAt(flow: Flow, position: Position): FlowNode {
  if (position.flowVersion !== flow.version) throw new Error(`a position of flow ${position.flowVersion} cannot go on in flow ${flow.version}`);
  const node = flow.nodes[position.node];
  if (!node) throw new Error(`flow ${flow.version} has no node ${position.node}`);
  return node;
}

/** Whether the caller is listened to at this node. */
export const isInteractive = (node: FlowNode | undefined): boolean => node?.kind === 'menu' || node?.kind === 'collect';

/** Goes on to a node and remembers where one came from, if it was a menu, for the way back. */
export function goTo(flow: Flow, position: Position, to: NodeId): Position {
  const trail = isInteractive(flow.nodes[position.node]) ? [...position.trail, position.node].slice(-MAX_TRAIL) : position.trail;
  return { ...position, node: to, retries: 0, trail };
}

/** Forgets the way back from a menu that one has come back to, so that going round does not lengthen the trail. */
export function shortenTrail(position: Position): Position {
  const before = position.trail.indexOf(position.node);
  return before < 0 ? position : { ...position, trail: position.trail.slice(0, before) };
}

/** Goes back to the menu before; at the first one there is nowhere to go, and it is said again. */
export function goBack(position: Position): Position {
  const before = position.trail.at(-1);
  return before === undefined ? { ...position, retries: 0 } : { ...position, node: before, retries: 0, trail: position.trail.slice(0, -1) };
}

/** Notes a menu key. Digits that were collected are never noted. */
export const noteKey = (position: Position, key: string): Position => ({ ...position, pressed: (position.pressed + key).slice(-MAX_PRESSED) });
