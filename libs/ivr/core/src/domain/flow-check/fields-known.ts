import type { Flow, NodeId } from '../flow.js';
import { edgesOf } from './edges.js';
import { callsOf, type SharedPart } from './shared-parts.js';

type Fields = ReadonlySet<string>;
/** What may be known at a node: what was kept on some way to it, and what the last answer may have brought. */
export interface MayKnow {
  readonly kept: Fields;
  readonly answer: Fields;
}

const NOTHING: MayKnow = { kept: new Set(), answer: new Set() };

/** What may be known at each node that can be reached. */
export function mayKnow(flow: Flow, parts: ReadonlyMap<NodeId, SharedPart>): ReadonlyMap<NodeId, MayKnow> {
  const known = new Map<NodeId, MayKnow>([[flow.start, NOTHING]]);
  const open: NodeId[] = [flow.start];
  const learn = (to: NodeId, more: MayKnow) => {
    const before = known.get(to);
    const all = { kept: union(before?.kept, more.kept), answer: union(before?.answer, more.answer) };
    if (before && all.kept.size === before.kept.size && all.answer.size === before.answer.size) return;
    known.set(to, all);
    open.push(to);
  };
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = flow.nodes[id];
    const here = known.get(id)!;
    if (!node) continue;
    for (const { to, keeps, brings } of edgesOf(flow, node)) learn(to, { kept: union(here.kept, new Set(keeps)), answer: brings ? new Set(brings) : here.answer });
    if (node.kind === 'return') for (const [, call] of callsOf(flow)) if (parts.get(call.to)?.returns.includes(id)) learn(call.next, here);
  }
  return known;
}

/** The fields that are kept on every way to each node. */
export function surelyKept(flow: Flow, parts: ReadonlyMap<NodeId, SharedPart>): ReadonlyMap<NodeId, Fields> {
  return keptFrom(flow, parts, [flow.start], new Map());
}

/** As {@link surelyKept}, from some nodes on with nothing kept before; a call is passed with what its part keeps on every way through it. */
function keptFrom(flow: Flow, parts: ReadonlyMap<NodeId, SharedPart>, from: readonly NodeId[], within: ReadonlyMap<NodeId, Fields>): Map<NodeId, Fields> {
  const kept = new Map<NodeId, Fields>(from.map((id) => [id, new Set()]));
  const open = [...from];
  const learn = (to: NodeId, fields: Fields) => {
    const before = kept.get(to);
    const both = before ? new Set([...before].filter((field) => fields.has(field))) : fields;
    if (before && both.size === before.size) return;
    kept.set(to, both);
    open.push(to);
  };
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = flow.nodes[id];
    const here = kept.get(id)!;
    if (!node) continue;
    for (const { to, keeps } of edgesOf(flow, node)) learn(to, union(here, new Set(keeps)));
    if (node.kind === 'call' && !within.has(node.to)) learn(node.next, union(here, keptBy(flow, parts, node.to, within)));
  }
  return kept;
}

/** What a shared part keeps on every way from its entry to its return. */
function keptBy(flow: Flow, parts: ReadonlyMap<NodeId, SharedPart>, entry: NodeId, within: ReadonlyMap<NodeId, Fields>): Fields {
  const kept = keptFrom(flow, parts, [entry], new Map([...within, [entry, new Set<string>()]]));
  const atReturns = (parts.get(entry)?.returns ?? []).flatMap((id) => kept.get(id) ?? []);
  return atReturns.reduce<Fields | undefined>((all, one) => (all ? new Set([...all].filter((field) => one.has(field))) : one), undefined) ?? new Set();
}

const union = (one: Fields = new Set(), other: Fields = new Set()): Fields => new Set([...one, ...other]);
