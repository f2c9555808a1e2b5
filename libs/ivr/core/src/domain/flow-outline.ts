import type { Branch, Choice, Flow, FlowNode, NodeId } from './flow.js';

/** One way out of a node: by a key, by an answer of a port, by the n-th case that fits, or by itself. */
export interface WayOut {
  readonly by: { readonly key: string } | { readonly answer: string } | { readonly nth: number } | { readonly why: 'next' | 'give-up' | 'cannot-say' | 'none' | 'otherwise' | 'repeat' | 'shared-part' };
  readonly to: NodeId;
}

/** A node in the outline, as deep as the way there is long, and how it is come to. A node stands where it is met first. */
export interface OutlineEntry {
  readonly id: NodeId;
  readonly depth: number;
  readonly ways: readonly WayOut[];
}

/** Reads a flow as an outline from its start: keys first, in the order in which they are offered. What no way leads to comes last. */
export function outlineOf(flow: Flow): readonly OutlineEntry[] {
  const seen = new Set<NodeId>();
  const entries: OutlineEntry[] = [];
  const visit = (id: NodeId, depth: number): void => {
    const node = flow.nodes[id];
    if (!node || seen.has(id)) return;
    seen.add(id);
    const ways = waysOut(node);
    entries.push({ id, depth, ways });
    for (const { to } of ways) visit(to, depth + 1);
  };
  for (const root of [flow.start, flow.language, flow.human, flow.lost, flow.limited.menu, ...Object.keys(flow.nodes)]) visit(root, 0);
  return entries;
}

/** The ways out of a node that are its own; the keys that mean the same everywhere are the flow's. */
export function waysOut(node: FlowNode): readonly WayOut[] {
  const own = waysOfKind(node);
  const giveUp: WayOut[] = 'giveUp' in node && node.giveUp ? [{ by: { why: 'give-up' }, to: node.giveUp }] : [];
  const cannotSay: WayOut[] = 'cannotSayNow' in node ? [{ by: { why: 'cannot-say' }, to: node.cannotSayNow }] : [];
  return [...own, ...giveUp, ...cannotSay];
}

function waysOfKind(node: FlowNode): WayOut[] {
  switch (node.kind) {
    case 'say':
      return [{ by: { why: 'next' }, to: node.next }];
    case 'menu':
      return [...keys(node.choices), ...(node.repeat ? [{ by: { why: 'repeat' as const }, to: node.repeat }] : [])];
    case 'collect':
      return [...keys(node.choices ?? {}), ...answers(node.branches)];
    case 'ask':
    case 'record':
      return answers(node.branches);
    case 'branch':
      return [...node.cases.map(({ to }, nth): WayOut => ({ by: { nth }, to })), { by: { why: 'otherwise' }, to: node.otherwise }];
    case 'call':
      return [{ by: { why: 'shared-part' }, to: node.to }, { by: { why: 'next' }, to: node.next }];
    case 'choose':
      return [{ by: { why: 'next' }, to: node.next }, { by: { why: 'none' }, to: node.none }];
    default:
      return [];
  }
}

const keys = (choices: Readonly<Record<string, Choice>>): WayOut[] => Object.entries(choices).map(([key, { to }]) => ({ by: { key }, to }));

const answers = (branches: Readonly<Record<string, Branch>>): WayOut[] =>
  Object.entries(branches).flatMap(([answer, branch]) => ('to' in branch ? [{ by: { answer }, to: branch.to }] : []));
