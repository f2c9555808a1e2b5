import type { Flow, FlowNode, NodeId } from '../flow.js';
import { READ_BACK_FIELD } from '../packing.js';
import type { MayKnow } from './fields-known.js';
import type { Finding } from './flow-fault.js';
import { saidBy } from './parts-of.js';
import { reachedFrom, targetsOf } from './paths.js';

/**
 * What a node says of an answer that may be gone when one comes back to it: another look-up brings another answer. Nothing where it
 * is looked up again on the way back. To a recording one does not come back.
 */
export function checkWayBack(flow: Flow, id: NodeId, node: FlowNode, may: MayKnow): readonly Finding[] {
  if (node.kind !== 'menu' && node.kind !== 'collect' && node.kind !== 'choose') return [];
  const spoken = saidBy(node).flatMap(({ parts }) => parts.flatMap(({ fill = [], when = [] }) => [...fill, ...when.map(({ field }) => field)]));
  const gone = [...new Set(spoken)].filter((field) => field !== READ_BACK_FIELD && may.answer.has(field) && !may.kept.has(field));
  if (gone.length === 0 || (node.kind === 'menu' && node.repeat !== undefined && leadsBack(flow, node.repeat, id))) return [];
  return [{ code: 'not-said-again', detail: gone.join(' ') }];
}

/** Whether a look-up comes to a node with no keys of the caller but the digits that it asks for. */
const leadsBack = (flow: Flow, from: NodeId, to: NodeId): boolean => reachedFrom([from], (id) => silently(flow, flow.nodes[id])).has(to);

const silently = (flow: Flow, node: FlowNode | undefined): readonly NodeId[] =>
  node && ['say', 'branch', 'ask', 'call', 'collect', 'enqueue'].includes(node.kind) ? targetsOf(flow, node) : [];
