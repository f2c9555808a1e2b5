import type { Flow, NodeId } from '../flow.js';
import type { LanguagePack } from '../language-pack.js';
import { packOf } from '../packs.js';
import { type AudioIndex, checkAudio } from './check-audio.js';
import { checkFields, knowledgeAt } from './check-fields.js';
import { checkNode } from './check-node.js';
import { checkParts, checkPrompts } from './check-prompts.js';
import { checkSharedParts } from './check-shared-parts.js';
import { checkSize } from './check-size.js';
import { findCircles } from './check-walk.js';
import { checkWayBack } from './check-way-back.js';
import { mayKnow, surelyKept } from './fields-known.js';
import type { Finding, FlowFault } from './flow-fault.js';
import { pathsFromStart, targetsOf } from './paths.js';
import { sharedParts } from './shared-parts.js';

export type { FlowFault, FlowFaultCode } from './flow-fault.js';

/** What a flow is checked against. */
export interface FlowChecks {
  /** The words; the product's own of the flow's languages by default. */
  readonly packs?: readonly LanguagePack[];
  /** The audio that was made of them; without it nothing is said of audio and of lengths. */
  readonly audio?: AudioIndex;
}

/** Finds every fault that would leave a caller in silence, in a circle or in a dead end: a flow with any fault is not published. */
export function checkFlow(given: Flow, { packs = given.languages.map(packOf), audio }: FlowChecks = {}): readonly FlowFault[] {
  const flow = withOwnNamesOnly(given);
  const paths = pathsFromStart(flow);
  const at = (node: NodeId, findings: readonly Finding[] = []): FlowFault[] => findings.map((finding) => ({ ...finding, node, path: paths.get(node) ?? [] }));
  const parts = sharedParts(flow);
  const calls = checkSharedParts(flow, parts);
  const circles = findCircles(flow, parts, paths.keys());
  const [may, surely] = [mayKnow(flow, parts), surelyKept(flow, parts)];
  const perNode = Object.entries(flow.nodes).flatMap(([id, node]) => {
    if (!paths.has(id)) return at(id, [{ code: 'unreachable', detail: id }]);
    const circle = circles.get(id);
    return at(id, [
      ...targetsOf(flow, node).filter((to) => !Object.hasOwn(flow.nodes, to)).map((to) => ({ code: 'unknown-node' as const, detail: to })),
      ...checkNode(flow, node),
      ...(calls.get(id) ?? []),
      ...(circle ? [circle] : []),
      ...checkFields(flow, node, knowledgeAt(id, may, surely)),
      ...checkWayBack(flow, id, node, knowledgeAt(id, may, surely).may),
      ...packs.flatMap((pack) => [...checkPrompts(flow, node, paths.get(id)!, pack, packs), ...(audio ? checkAudio(flow, node, pack, audio) : [])]),
    ]);
  });
  return [...perNode, ...at(flow.start, [...packs.flatMap((pack) => checkParts(flow, flow.limited.warning, pack)), ...checkHumans(flow), ...checkSize(flow)])];
}

/** A way to a node called `constructor` leads nowhere, like any other that the flow does not have. */
const withOwnNamesOnly = (flow: Flow): Flow => ({ ...flow, nodes: ownOf(flow.nodes), fields: ownOf(flow.fields) });

const ownOf = <T extends object>(names: T): T => Object.assign(Object.create(null) as T, names);

function checkHumans(flow: Flow): readonly Finding[] {
  const missing = [flow.human, flow.lost].filter((id) => !leadsToHuman(flow, id));
  return missing.map((detail) => ({ code: 'no-human', detail }));
}

/** A look-up may say that nobody is there; one that cannot say leads to a person. */
function leadsToHuman(flow: Flow, id: NodeId, within: readonly NodeId[] = []): boolean {
  const node = flow.nodes[id];
  return node?.kind === 'enqueue' || (node?.kind === 'ask' && !within.includes(id) && leadsToHuman(flow, node.cannotSayNow, [...within, id]));
}
