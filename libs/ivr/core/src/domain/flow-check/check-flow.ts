import type { Flow } from '../flow.js';
import { FLOW_PORTS } from '../flow-port.js';
import type { LanguagePack } from '../language-pack.js';
import { packOf } from '../packs.js';
import { checkNode, type Finding } from './check-node.js';
import { checkParts, checkPrompts } from './check-prompts.js';
import { checkSize } from './check-size.js';
import type { FlowFault } from './flow-fault.js';
import { pathsFromStart, targetsOf } from './paths.js';

export type { FlowFault, FlowFaultCode } from './flow-fault.js';

/**
 * Finds every fault that would leave a caller in silence, in a circle or in a dead end: a flow with any fault is not
 * published. `ports` are the names that something stands behind; `packs` are the words, the product's own by default.
 */
export function checkFlow(
  flow: Flow,
  ports: readonly string[] = Object.keys(FLOW_PORTS),
  packs: readonly LanguagePack[] = flow.languages.map(packOf),
): readonly FlowFault[] {
  const paths = pathsFromStart(flow);
  const at = (node: string, findings: readonly Finding[]): FlowFault[] => findings.map((finding) => ({ ...finding, node, path: paths.get(node) ?? [] }));
  const perNode = Object.entries(flow.nodes).flatMap(([id, node]) =>
    at(id, [
      ...(paths.has(id) ? [] : [{ code: 'unreachable' as const, detail: id }]),
      ...targetsOf(flow, node).filter((to) => !Object.hasOwn(flow.nodes, to)).map((to) => ({ code: 'unknown-node' as const, detail: to })),
      ...checkNode(flow, id, node, ports),
      ...checkPrompts(flow, id, node, paths.get(id) ?? [], packs),
    ]),
  );
  return [...perNode, ...at(flow.start, packs.flatMap((pack) => checkParts(flow, flow.limited.warning, pack))), ...at(flow.start, checkHumans(flow)), ...at(flow.start, checkSize(flow))];
}

/** A look-up may say that nobody is there; one that cannot say leads to a person. */
function leadsToHuman(flow: Flow, id: string): boolean {
  const node = flow.nodes[id];
  return node?.kind === 'enqueue' || (node?.kind === 'ask' && leadsToHuman({ ...flow, nodes: { ...flow.nodes, [id]: { kind: 'hangup', say: [] } } }, node.cannotSayNow));
}

function checkHumans(flow: Flow): readonly Finding[] {
  const missing = [flow.human, flow.lost].filter((id) => !leadsToHuman(flow, id));
  return missing.map((detail) => ({ code: 'no-human', detail }));
}
