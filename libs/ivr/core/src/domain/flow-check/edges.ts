import { assertNever } from '@pukar/kernel';
import { isPassing } from '../answer-fields.js';
import type { Branch, Choice, CollectNode, Flow, FlowNode, LookUp, NodeId, Setting } from '../flow.js';
import { fieldsOf } from '../flow-port.js';

/** A way from one node to another, and what is known after it. */
export interface Edge {
  readonly to: NodeId;
  /** The fields that are kept on the way. */
  readonly keeps: readonly string[];
  /** The fields of the answer from here on; undefined where it stays what it was. */
  readonly brings?: readonly string[];
  /** One of the ways that are the same everywhere: the reserved keys, and running out of help. */
  readonly isReserved?: boolean;
}

/** Every way out of a node, the reserved keys and running out of help included; from a call into its part, not past it. */
export function edgesOf(flow: Flow, node: FlowNode): readonly Edge[] {
  switch (node.kind) {
    case 'say':
      return [way(node.next)];
    case 'branch':
      return [...node.cases.map(({ to }) => way(to)), way(node.otherwise)];
    case 'call':
      return [way(node.to)];
    case 'menu':
      return [...choices(flow, node.choices), ...(node.repeat ? [way(node.repeat)] : []), ...lost(flow, node.giveUp), ...everywhere(flow)];
    case 'ask':
      return answers(flow, node, node.keep);
    case 'collect':
      return [...choices(flow, node.choices), ...answers(flow, node, node.keep), way(node.giveUp), ...lost(flow), ...everywhere(flow)];
    case 'choose':
      return [{ to: node.next, keeps: keepable(flow, [node.sets]), brings: [] }, way(node.none), way(node.cannotSayNow), ...lost(flow, node.giveUp), ...everywhere(flow)];
    case 'record':
      return [...answers(flow, node), way(node.giveUp), ...everywhere(flow)];
    case 'enqueue':
      return [{ to: flow.limited.menu, keeps: [], brings: ['hours', 'days'], isReserved: true }];
    case 'return':
    case 'leave':
    case 'hangup':
      return [];
    default:
      return assertNever(node);
  }
}

const way = (to: NodeId): Edge => ({ to, keeps: [] });
const reserved = (to: NodeId): Edge => ({ to, keeps: [], isReserved: true });
const everywhere = (flow: Flow): Edge[] => [reserved(flow.human), reserved(flow.language)];
const lost = (flow: Flow, giveUp?: NodeId): Edge[] => [giveUp ? way(giveUp) : reserved(flow.lost)];

const keepable = (flow: Flow, fields: readonly string[]): readonly string[] => fields.filter((field) => Object.hasOwn(flow.fields, field) && !isPassing(flow.fields[field]!));
const keptBy = (flow: Flow, set: Setting = {}): readonly string[] => keepable(flow, Object.keys(set));

const choices = (flow: Flow, of: Readonly<Record<string, Choice>> = {}): Edge[] =>
  Object.values(of).map(({ to, set, language }) => ({ to, keeps: keptBy(flow, set), ...(language && { brings: [] }) }));

/** What an answer with a code brings and keeps. */
function answers(flow: Flow, { port, branches, cannotSayNow }: LookUp, keep: CollectNode['keep'] = []): Edge[] {
  const led = Object.entries(branches).flatMap(([code, branch]) => {
    if (!isLeading(branch)) return [];
    const brings = fieldsOf(port, code).filter((field) => Object.hasOwn(flow.fields, field));
    return [{ to: branch.to, keeps: [...keptBy(flow, branch.set), ...keepable(flow, keep.filter((field) => brings.includes(field)))], brings }];
  });
  return [...led, { to: cannotSayNow, keeps: [], brings: [] }];
}

const isLeading = (branch: Branch): branch is Extract<Branch, { to: NodeId }> => 'to' in branch;
