import type { Flow, NodeId } from '../flow.js';
import { waysOut } from '../flow-outline.js';
import { callsOf } from '../flow-check/shared-parts.js';
import type { FlowWay, Way } from './ways.js';

/** Why a node stands at the top of the tree: the flow leads there by itself, calls share it, or nothing leads there. */
export type Rooted = FlowWay | 'shared-part' | 'nothing';

/** A node in the tree of a flow: under the one that leads there soonest, by which way; or at the top, and why. */
export interface TreeEntry {
  readonly id: NodeId;
  readonly depth: number;
  readonly place: { readonly under: NodeId; readonly by: Way } | { readonly root: Rooted };
  readonly hasMore: boolean;
}

/**
 * A flow as a tree to be walked: each node once, in the order in which its keys are offered. Below the menu of languages lies
 * what callers hear once they chose one; the ways to people and what several menus share stand by themselves.
 */
export function treeOf(flow: Flow): readonly TreeEntry[] {
  const roots = rootsOf(flow);
  const places = new Map<NodeId, TreeEntry['place']>(roots);
  const under = new Map<NodeId, NodeId[]>();
  const adopt = (first: NodeId): void => {
    const open = [first];
    for (const id of open) {
      for (const { by, to } of waysOut(flow.nodes[id]!)) {
        if (places.has(to) || !Object.hasOwn(flow.nodes, to)) continue;
        places.set(to, { under: id, by });
        under.set(id, [...(under.get(id) ?? []), to]);
        open.push(to);
      }
    }
  };
  for (const id of soonest(flow, roots)) adopt(id);
  const lonely = Object.keys(flow.nodes).filter((id) => !places.has(id)).map((id) => {
    if (!places.has(id)) { places.set(id, { root: 'nothing' }); adopt(id); }
    return id;
  }).filter((id) => 'root' in places.get(id)!);
  const entries = (id: NodeId, depth: number): TreeEntry[] => {
    const below = under.get(id) ?? [];
    return [{ id, depth, place: places.get(id)!, hasMore: below.length > 0 }, ...below.flatMap((one) => entries(one, depth + 1))];
  };
  return [...roots.keys(), ...lonely].flatMap((id) => entries(id, 0));
}

/** The way to a node in the tree, from its top. */
export function wayTo(tree: readonly TreeEntry[], id: NodeId): readonly TreeEntry[] {
  const entry = tree.find((one) => one.id === id);
  if (!entry) return [];
  return 'under' in entry.place ? [...wayTo(tree, entry.place.under), entry] : [entry];
}

function rootsOf(flow: Flow): ReadonlyMap<NodeId, { readonly root: Rooted }> {
  const wanted: readonly (readonly [NodeId, Rooted])[] = [
    [flow.start, 'start'], [flow.language, 'language'], [flow.human, 'human'], [flow.lost, 'lost'], [flow.limited.menu, 'limited'],
    ...callsOf(flow).map(([, { to }]) => [to, 'shared-part'] as const),
  ];
  const roots = new Map<NodeId, { readonly root: Rooted }>();
  for (const [id, root] of wanted) if (Object.hasOwn(flow.nodes, id) && !roots.has(id)) roots.set(id, { root });
  return roots;
}

/** What lies behind the languages is found from there, not behind each language that a caller spoke last time. */
const soonest = (flow: Flow, roots: ReadonlyMap<NodeId, unknown>): readonly NodeId[] => [flow.language, ...roots.keys()].filter((id) => roots.has(id));
