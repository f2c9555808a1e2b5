import { formed, isPassing, lasting } from './answer-fields.js';
import type { Flow, FlowNode, NodeId, Setting } from './flow.js';
import { READ_BACK_FIELD } from './packing.js';
import { MAX_PRESSED, MAX_STACK, MAX_TRAIL, type Position, type Return } from './position.js';

/** The node that a position stands at. Throws when the flow has none of that name, or is another version: a caller stays on the version they began with. */
export function nodeAt(flow: Flow, position: Position): FlowNode {
  if (position.flowVersion !== flow.version) throw new Error(`a position of flow ${position.flowVersion} cannot go on in flow ${flow.version}`);
  const node = flow.nodes[position.node];
  if (!node) throw new Error(`flow ${flow.version} has no node ${position.node}`);
  return node;
}

const LISTENING: ReadonlySet<FlowNode['kind']> = new Set(['menu', 'collect', 'choose', 'record']);

/** Whether the caller is listened to at this node. */
export const isInteractive = (node: FlowNode | undefined): boolean => node !== undefined && LISTENING.has(node.kind);

/** Whether a node can be come back to: to a recording one does not, because what was said in it is kept already. */
const isOnTheWayBack = (node: FlowNode | undefined): boolean => isInteractive(node) && node?.kind !== 'record';

/** Goes on to a node and remembers where one came from, if the caller was listened to there, for the way back. */
export function goTo(flow: Flow, from: Position, to: NodeId): Position {
  const here = flow.nodes[from.node];
  const position = to === flow.language && !choosesLanguage(here) ? forget(from, to) : from;
  const arrived = { ...position, node: to, retries: 0, page: 0, answer: withoutReadBack(position.answer) };
  if (!isOnTheWayBack(here)) return arrived;
  const trail = [...position.trail, position.node];
  const dropped = Math.max(0, trail.length - MAX_TRAIL);
  return { ...arrived, trail: trail.slice(dropped), stack: position.stack.map((one): Return => ({ ...one, trail: Math.max(0, one.trail - dropped) })) };
}

/** Whether a language is chosen at a node. */
export const choosesLanguage = (node: FlowNode | undefined): boolean => node?.kind === 'menu' && Object.values(node.choices).some(({ language }) => language !== undefined);

/** Takes a menu out of the way back: who comes to the languages by their key goes back to where they were, not to the beginning. */
function forget(position: Position, node: NodeId): Position {
  const at = position.trail.indexOf(node);
  if (at < 0) return position;
  return { ...position, trail: position.trail.toSpliced(at, 1), stack: position.stack.map((one): Return => (one.trail > at ? { ...one, trail: one.trail - 1 } : one)) };
}

function withoutReadBack(given: Position['answer']): Position['answer'] {
  if (given[READ_BACK_FIELD] === undefined) return given;
  const { [READ_BACK_FIELD]: _, ...answer } = given;
  return answer;
}

/** Goes on in a language just chosen: the conversation begins anew, and the way back is to the languages alone. */
export const beginIn = (flow: Flow, position: Position, to: NodeId): Position => ({ ...goTo(flow, position, to), trail: [position.node], stack: [], answer: {} });

/** Walks into a shared part of the flow. Parts that were left by a reserved key long ago are forgotten first. */
export const enter = (position: Position, to: NodeId, next: NodeId): Position => ({
  ...position, node: to, retries: 0, page: 0, stack: [...position.stack.slice(1 - MAX_STACK), { next, trail: position.trail.length }],
});

/** Goes on where the shared part was called from; the way back leads past it. */
export function leave(flow: Flow, position: Position): Position {
  const last = position.stack.at(-1);
  if (!last) throw new Error(`flow ${flow.version} returns from ${position.node} to nowhere`);
  return { ...position, node: last.next, retries: 0, page: 0, stack: position.stack.slice(0, -1), trail: position.trail.slice(0, last.trail) };
}

/** Forgets the way back from a menu that one has come back to, so that going round does not lengthen the trail. */
export function shortenTrail(position: Position): Position {
  const before = position.trail.indexOf(position.node);
  return before < 0 ? position : withTrail(position, before);
}

/**
 * Goes back to the menu before; at the first one there is nowhere to go, and it is said again. What was said there of an answer is
 * said from it as long as no other can have come since, and otherwise looked up again as the menu says.
 */
export function goBack(flow: Flow, position: Position): Position {
  const before = position.trail.at(-1);
  if (before === undefined) return { ...position, retries: 0 };
  const menu = flow.nodes[before];
  const answer = leadsStraightTo(flow, menu, position.node) ? position.answer : {};
  return withTrail({ ...position, node: againFrom(flow, before, answer), retries: 0, page: 0, answer }, position.trail.length - 1);
}

/** Where a menu is said again: at itself while the answer that it speaks of is at hand, otherwise where that is looked up. */
export function againFrom(flow: Flow, id: NodeId, answer: Position['answer']): NodeId {
  const node = flow.nodes[id];
  if (node?.kind !== 'menu' || node.repeat === undefined) return id;
  const says = node.say.flatMap(({ fill = [] }) => fill);
  const isAtHand = says.some((field) => Object.hasOwn(answer, field)) && !says.some((field) => isPassing(flow.fields[field] ?? 'code'));
  return isAtHand ? id : node.repeat;
}

/** Whether a key of a menu leads to where one listens next without anything being looked up on the way or there. */
function leadsStraightTo(flow: Flow, menu: FlowNode | undefined, to: NodeId): boolean {
  const there = flow.nodes[to];
  if (menu?.kind !== 'menu' || (there?.kind !== 'menu' && there?.kind !== 'collect')) return false;
  const open = [flow.language, ...Object.values(menu.choices).map((choice) => choice.to)];
  const seen = new Set<NodeId>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const node = flow.nodes[id];
    if (node?.kind === 'say') open.push(node.next);
    if (node?.kind === 'branch') open.push(node.otherwise, ...node.cases.map((one) => one.to));
  }
  return seen.has(to);
}

/** A shorter way back; a shared part that began behind its end is left. */
const withTrail = (position: Position, length: number): Position => ({
  ...position, trail: position.trail.slice(0, length), stack: position.stack.filter((one) => one.trail <= length),
});

/** Keeps fields of a choice or an answer; what passes, or has another form than its field, is never kept. */
export function keep(flow: Flow, position: Position, set: Setting | undefined): Position {
  if (!set) return position;
  return { ...position, kept: { ...position.kept, ...lasting(flow, formed(flow, set)) } };
}

/** Notes a menu key. Digits that were collected are never noted. */
export const noteKey = (position: Position, key: string): Position => ({ ...position, pressed: (position.pressed + key).slice(-MAX_PRESSED) });
