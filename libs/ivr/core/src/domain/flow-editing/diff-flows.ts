import type { Flow, FlowNode, FlowPart, NodeId } from '../flow.js';
import { waysOut } from '../flow-outline.js';
import { applyEdit } from './apply-edit.js';
import { nameOfPlace, type SaidPlace, saidPlaces } from './said-places.js';
import { FLOW_WAYS, flowWay, type FlowWay, nameOfWay, type Way } from './ways.js';

/** One thing that a node does otherwise. */
export type NodeChange =
  /** A way leads elsewhere; from nowhere where it is new, to nowhere where it is gone. */
  | { readonly what: 'way'; readonly by: Way; readonly from: NodeId | null; readonly to: NodeId | null }
  /** The same way, but under other conditions, or with something else kept of it. */
  | { readonly what: 'way-terms'; readonly by: Way }
  | { readonly what: 'said'; readonly place: SaidPlace; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly what: 'value'; readonly name: string; readonly from: string | null; readonly to: string | null };

/** How a node differs between two flows. `was`: what it was called before. */
export type NodeDifference =
  | { readonly is: 'added' | 'removed'; readonly id: NodeId; readonly kind: FlowNode['kind'] }
  | { readonly is: 'changed'; readonly id: NodeId; readonly kind: FlowNode['kind']; readonly was?: NodeId; readonly changes: readonly NodeChange[] };

/** How two flows differ, whatever their versions. */
export interface FlowDifference {
  readonly nodes: readonly NodeDifference[];
  /** The flow's own ways that lead elsewhere, and what else is the whole flow's. */
  readonly ways: readonly { readonly by: FlowWay; readonly from: NodeId; readonly to: NodeId }[];
  readonly whole: readonly ('warning' | 'timeouts' | 'fields' | 'languages')[];
}

/** A text that is the same for the same value, in whatever order its names were written. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one)) ?? '';
const isSame = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);

/** What differs from one flow to the other; a node that only got another name is no new one. */
export function diffFlows(before: Flow, after: Flow): FlowDifference {
  const [old, names] = withNewNames(before, after);
  const ids = [...new Set([...Object.keys(after.nodes), ...Object.keys(old.nodes)])];
  return {
    nodes: ids.flatMap((id) => differenceOf(id, ownNode(old, id), ownNode(after, id), names.get(id))),
    ways: FLOW_WAYS.flatMap((by) => (flowWay(old, by) === flowWay(after, by) ? [] : [{ by, from: flowWay(old, by), to: flowWay(after, by) }])),
    whole: [
      ...(isSame(before.limited.warning, after.limited.warning) ? [] : ['warning' as const]),
      ...(isSame(before.timeouts, after.timeouts) ? [] : ['timeouts' as const]),
      ...(isSame(before.fields, after.fields) ? [] : ['fields' as const]),
      ...(isSame([before.languages, before.unchosen], [after.languages, after.unchosen]) ? [] : ['languages' as const]),
    ],
  };
}

/** How many things differ: nothing where callers hear the same. */
export const sizeOfDifference = ({ nodes, ways, whole }: FlowDifference): number => nodes.length + ways.length + whole.length;

const ownNode = (flow: Flow, id: NodeId): FlowNode | undefined => (Object.hasOwn(flow.nodes, id) ? flow.nodes[id] : undefined);

/** The earlier flow with the names of the later one, where a node is gone and another is the same: and what each was called. */
function withNewNames(before: Flow, after: Flow): readonly [Flow, ReadonlyMap<NodeId, NodeId>] {
  const gone = Object.keys(before.nodes).filter((id) => !ownNode(after, id));
  const come = new Set(Object.keys(after.nodes).filter((id) => !ownNode(before, id)));
  const names = new Map<NodeId, NodeId>();
  let old = before;
  for (const id of gone) {
    const as = [...come].find((one) => isSame(before.nodes[id], after.nodes[one]));
    const renamed = as ? applyEdit(old, { do: 'rename', id, as }) : undefined;
    if (!as || !renamed?.ok) continue;
    old = renamed.value;
    come.delete(as);
    names.set(as, id);
  }
  return [old, names];
}

function differenceOf(id: NodeId, before: FlowNode | undefined, after: FlowNode | undefined, was: NodeId | undefined): readonly NodeDifference[] {
  if (!after) return before ? [{ is: 'removed', id, kind: before.kind }] : [];
  if (!before) return [{ is: 'added', id, kind: after.kind }];
  if (was === undefined && isSame(before, after)) return [];
  return [{ is: 'changed', id, kind: after.kind, ...(was !== undefined && { was }), changes: changesOf(before, after) }];
}

function changesOf(before: FlowNode, after: FlowNode): readonly NodeChange[] {
  return [...changedWays(before, after), ...changedWords(before, after), ...changedValues(before, after)];
}

/** A node's ways with what stands beside each: conditions, what is kept, the language. */
const waysByName = (node: FlowNode) => new Map(waysOut(node).map(({ by, to }) => [nameOfWay(by), { by, to, terms: textOf({ ...termsOf(node, by), to: null }) }]));

function termsOf(node: FlowNode, by: Way): object | undefined {
  if ('key' in by) return 'choices' in node ? node.choices?.[by.key] : undefined;
  if ('answer' in by) return 'branches' in node ? node.branches[by.answer] : undefined;
  return 'nth' in by && node.kind === 'branch' ? node.cases[by.nth] : undefined;
}

function changedWays(before: FlowNode, after: FlowNode): readonly NodeChange[] {
  const [old, now] = [waysByName(before), waysByName(after)];
  return [...new Map([...old, ...now])].flatMap(([name, { by }]): NodeChange[] => {
    const [from, to] = [old.get(name), now.get(name)];
    if (from?.to !== to?.to) return [{ what: 'way', by, from: from?.to ?? null, to: to?.to ?? null }];
    return from?.terms === to?.terms ? [] : [{ what: 'way-terms', by }];
  });
}

function changedWords(before: FlowNode, after: FlowNode): readonly NodeChange[] {
  const placed = (node: FlowNode) => new Map(saidPlaces(node).map(([place, parts]) => [nameOfPlace(place), { place, parts }]));
  const [old, now] = [placed(before), placed(after)];
  return [...new Map([...old, ...now])].flatMap(([name, { place }]): NodeChange[] => {
    const [from, to] = [old.get(name)?.parts ?? [], now.get(name)?.parts ?? []];
    return isSame(from, to) ? [] : [{ what: 'said', place, added: without(to, from), removed: without(from, to) }];
  });
}

const without = (parts: readonly FlowPart[], others: readonly FlowPart[]): readonly string[] =>
  parts.map(({ prompt }) => prompt).filter((prompt) => !others.some((other) => other.prompt === prompt));

/** What is neither said nor leads anywhere. */
const ELSEWHERE = new Set(['say', 'helps', 'wrongLength', 'readBack', 'choices', 'branches', 'cases', 'next', 'none', 'otherwise', 'repeat', 'giveUp', 'cannotSayNow']);

function changedValues(before: FlowNode, after: FlowNode): readonly NodeChange[] {
  const valuesOf = (node: FlowNode) => Object.fromEntries(Object.entries(node).filter(([name]) => !ELSEWHERE.has(name) && !(node.kind === 'call' && name === 'to')));
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const written = (value: unknown): string | null => (value === undefined ? null : Array.isArray(value) ? value.join(', ') : String(value));
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name): NodeChange[] => (isSame(old[name], now[name]) ? [] : [{ what: 'value', name, from: written(old[name]), to: written(now[name]) }]));
}
