import { err, ok, type Result } from '@pukar/kernel';
import type { Flow, FlowNode, NodeId } from '../flow.js';
import { isNodeName, SILENT_SECONDS } from '../flow-limits.js';
import { editNode } from './edit-node.js';
import type { EditRefusal, FlowEdit } from './flow-edit.js';
import { newNode } from './new-node.js';
import { areParts } from './shapes.js';
import { FLOW_WAYS, flowWay, leadingTo, mapWays, withFlowWay } from './ways.js';

type Edited = Result<Flow, EditRefusal>;

/** Makes one change of a flow. What comes out is a flow again; whether callers can live with it is told by `checkFlow`. */
export function applyEdit(flow: Flow, edit: FlowEdit): Edited {
  switch (edit.do) {
    case 'add':
      return has(flow, edit.to) ? added(flow, edit.id, newNode(edit.kind, edit.to)) : err({ code: 'no-such-node' });
    case 'copy':
      return has(flow, edit.id) ? added(flow, edit.as, flow.nodes[edit.id]!) : err({ code: 'no-such-node' });
    case 'rename':
      return rename(flow, edit.id, edit.as);
    case 'remove':
      return remove(flow, edit.id);
    case 'lead-flow':
      return isNodeName(edit.to) ? ok(withFlowWay(flow, edit.way, edit.to)) : err({ code: 'bad-value' });
    case 'warn':
      return edit.parts.length > 0 && areParts(edit.parts) ? ok({ ...flow, limited: { ...flow.limited, warning: edit.parts } }) : err({ code: 'bad-value' });
    case 'wait':
      return isWait(edit.timeouts) ? ok({ ...flow, timeouts: { menuSeconds: edit.timeouts.menuSeconds, digitSeconds: edit.timeouts.digitSeconds } }) : err({ code: 'bad-value' });
    default:
      return inNode(flow, edit.id, (node) => editNode(node, edit));
  }
}

const has = (flow: Flow, id: NodeId): boolean => Object.hasOwn(flow.nodes, id);

const isWait = ({ menuSeconds, digitSeconds }: Flow['timeouts']): boolean => [menuSeconds, digitSeconds].every((seconds) => seconds >= SILENT_SECONDS.least && seconds <= SILENT_SECONDS.most);

function inNode(flow: Flow, id: NodeId, change: (node: FlowNode) => Result<FlowNode, EditRefusal>): Edited {
  if (!has(flow, id)) return err({ code: 'no-such-node' });
  const changed = change(flow.nodes[id]!);
  return changed.ok ? ok({ ...flow, nodes: { ...flow.nodes, [id]: changed.value } }) : changed;
}

function added(flow: Flow, id: NodeId, node: FlowNode): Edited {
  if (!isNodeName(id)) return err({ code: 'bad-name' });
  return has(flow, id) ? err({ code: 'name-taken' }) : ok({ ...flow, nodes: { ...flow.nodes, [id]: node } });
}

/** Whatever leads to the node follows its new name. */
function rename(flow: Flow, id: NodeId, as: NodeId): Edited {
  if (!has(flow, id)) return err({ code: 'no-such-node' });
  if (as === id) return ok(flow);
  if (!isNodeName(as)) return err({ code: 'bad-name' });
  // Nor may it take up ways that lead to a node which is not there yet.
  if (has(flow, as) || leadingTo(flow, as).length > 0) return err({ code: 'name-taken' });
  const follow = (to: NodeId): NodeId => (to === id ? as : to);
  const nodes = Object.fromEntries(Object.entries(flow.nodes).map(([name, node]) => [follow(name), mapWays(node, follow)]));
  return ok(FLOW_WAYS.reduce((renamed, way) => withFlowWay(renamed, way, follow(flowWay(flow, way))), { ...flow, nodes }));
}

/** Nothing may lead to it any more but itself. */
function remove(flow: Flow, id: NodeId): Edited {
  if (!has(flow, id)) return err({ code: 'no-such-node' });
  const by = leadingTo(flow, id).filter(({ from }) => from !== id);
  if (by.length > 0) return err({ code: 'still-led-to', by });
  return ok({ ...flow, nodes: Object.fromEntries(Object.entries(flow.nodes).filter(([name]) => name !== id)) });
}
