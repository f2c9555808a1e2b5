import type { Flow, FlowNode, NodeId } from '../flow.js';
import type { FlowFault } from './flow-fault.js';

/** A fault before it is known how one gets there. */
export type Finding = Pick<FlowFault, 'code' | 'detail'>;

const MOST_CHOICES = 5;

/** What is wrong with a node's own shape, whatever it says. */
export function checkNode(flow: Flow, id: NodeId, node: FlowNode, ports: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  if (node.kind === 'menu') findings.push(...checkChoices(flow, Object.keys(node.choices)));
  if ((node.kind === 'menu' || node.kind === 'collect') && node.helps.length === 0) findings.push({ code: 'no-help', detail: id });
  if (node.kind === 'ask' || node.kind === 'collect') {
    if (Object.keys(node.branches).length === 0) findings.push({ code: 'no-branches', detail: node.port });
    if (!ports.includes(node.port)) findings.push({ code: 'unknown-port', detail: node.port });
  }
  if (node.kind === 'say' && onlyTalks(flow, id)) findings.push({ code: 'endless', detail: id });
  return findings;
}

function checkChoices(flow: Flow, keys: readonly string[]): readonly Finding[] {
  const reserved: readonly string[] = Object.values(flow.keys);
  const conflicts = keys.filter((key) => reserved.includes(key) || !/^[0-9]$/.test(key));
  return [
    ...(keys.length === 0 || keys.length > MOST_CHOICES ? [{ code: 'number-of-choices' as const, detail: String(keys.length) }] : []),
    ...conflicts.map((key) => ({ code: 'key-conflict' as const, detail: key })),
  ];
}

function onlyTalks(flow: Flow, from: NodeId): boolean {
  const seen = new Set<NodeId>();
  for (let id = from; ; ) {
    const node = flow.nodes[id];
    if (node?.kind !== 'say') return false;
    if (seen.has(id)) return true;
    seen.add(id);
    id = node.next;
  }
}
