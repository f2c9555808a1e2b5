import type { CallNode, Flow, NodeId } from '../flow.js';
import { MAX_STACK } from '../position.js';
import { silentWays } from './check-walk.js';
import type { Finding } from './flow-fault.js';
import { reachedFrom } from './paths.js';
import { callsOf, outsideParts, type SharedPart } from './shared-parts.js';

type Parts = ReadonlyMap<NodeId, SharedPart>;

/** What is wrong with the ways into shared parts and out of them, by node. */
export function checkSharedParts(flow: Flow, parts: Parts): ReadonlyMap<NodeId, readonly Finding[]> {
  const outside = outsideParts(flow);
  const strays = [...outside].filter((id) => flow.nodes[id]?.kind === 'return');
  return new Map([
    ...strays.map((id) => [id, [{ code: 'return-without-call', detail: id } as const]] as const),
    ...callsOf(flow).map(([id, call]) => [id, checkCall(flow, parts, call)] as const),
  ]);
}

function checkCall(flow: Flow, parts: Parts, { to }: CallNode): readonly Finding[] {
  const part = parts.get(to)!;
  const depth = depthFrom(flow, parts, to);
  if (depth > MAX_STACK) return [{ code: 'parts-too-deep', detail: depth === Infinity ? `${to} calls itself` : `${to} is ${depth} deep` }];
  if (part.returns.length === 0) return [{ code: 'never-returns', detail: to }];
  return part.exits.filter((exit) => !isEnd(flow, parts, exit)).map((exit): Finding => ({ code: 'part-left', detail: exit }));
}

/** How deep the parts are that one calls, itself included. */
function depthFrom(flow: Flow, parts: Parts, entry: NodeId, within: readonly NodeId[] = []): number {
  if (within.includes(entry)) return Infinity;
  const calls = callsOf(flow).filter(([id]) => parts.get(entry)?.inside.has(id));
  return 1 + Math.max(0, ...calls.map(([, { to }]) => depthFrom(flow, parts, to, [...within, entry])));
}

/** Whether nothing follows a node but a menu, a person or the end: a part may be left to there, because nobody waits for its result. */
const isEnd = (flow: Flow, parts: Parts, id: NodeId): boolean =>
  [...reachedFrom([id], (one) => silentWays(flow, parts, one))].every((one) => !['collect', 'choose', 'record', 'return'].includes(flow.nodes[one]?.kind ?? 'menu'));
