import type { Branch, Choice, Condition, Flow, FlowNode, FlowPart, NodeId } from '../flow.js';
import type { SaidPlace } from './said-places.js';
import type { FlowWay, LeadsHere, Way } from './ways.js';

/** One change of a flow, as somebody makes it in a form. What is null is taken away. */
export type FlowEdit =
  /** A new node of a kind, whose ways lead to a node that there is. */
  | { readonly do: 'add'; readonly id: NodeId; readonly kind: FlowNode['kind']; readonly to: NodeId }
  | { readonly do: 'copy' | 'rename'; readonly id: NodeId; readonly as: NodeId }
  | { readonly do: 'remove'; readonly id: NodeId }
  | { readonly do: 'lead'; readonly id: NodeId; readonly way: Way; readonly to: NodeId | null }
  | { readonly do: 'lead-flow'; readonly way: FlowWay; readonly to: NodeId }
  | { readonly do: 'say'; readonly id: NodeId; readonly place: SaidPlace; readonly parts: readonly FlowPart[] | null }
  /** What marked callers are told before the queue. */
  | { readonly do: 'warn'; readonly parts: readonly FlowPart[] }
  | { readonly do: 'key'; readonly id: NodeId; readonly key: string; readonly choice: Choice | null }
  | { readonly do: 'swap-keys'; readonly id: NodeId; readonly key: string; readonly other: string }
  | { readonly do: 'case'; readonly id: NodeId; readonly nth: number; readonly case: { readonly when: readonly Condition[]; readonly to: NodeId } | null }
  | { readonly do: 'swap-cases'; readonly id: NodeId; readonly nth: number; readonly other: number }
  | { readonly do: 'answer'; readonly id: NodeId; readonly answer: string; readonly branch: Branch | null }
  /** Another look-up: answers that both give keep their ways, the others lead where it leads that cannot say. */
  | { readonly do: 'port'; readonly id: NodeId; readonly port: string }
  | { readonly do: 'set'; readonly id: NodeId; readonly values: Readonly<Record<string, unknown>> }
  | { readonly do: 'wait'; readonly timeouts: Flow['timeouts'] };

/** Why a change is not made. `bad-value`: the flow would be none any more. */
export type EditRefusal =
  | { readonly code: 'no-such-node' | 'no-such-place' | 'name-taken' | 'bad-name' | 'bad-value' | 'last-one' }
  | { readonly code: 'still-led-to'; readonly by: readonly LeadsHere[] };
