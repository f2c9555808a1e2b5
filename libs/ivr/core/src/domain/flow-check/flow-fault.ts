/** The kinds of faults that keep a flow from being published. */
export type FlowFaultCode =
  /** A node that no path leads to. */
  | 'unreachable'
  /** A path to a node that does not exist. */
  | 'unknown-node'
  /** A prompt that a language does not have. */
  | 'missing-prompt'
  /** A prompt whose slots and the fields that fill it are not the same, or a field that the flow does not declare. */
  | 'slots-differ'
  /** A menu of more than five choices, or of none. */
  | 'number-of-choices'
  /** A choice on a key that is reserved, or is no key. */
  | 'key-conflict'
  /** A choice whose key is not said in a language. */
  | 'choice-not-said'
  /** The human key, or silence in the end, leads to no person. */
  | 'no-human'
  /** A menu that never says how to reach a person. */
  | 'human-not-said'
  /** A menu, not the first, that never says how to go back. */
  | 'way-back-not-said'
  /** A menu without help for silence and wrong keys. */
  | 'no-help'
  /** Nodes that only talk to each other and never listen or end. */
  | 'endless'
  /** A look-up without an answer to branch on. */
  | 'no-branches'
  /** A port that nothing stands behind. */
  | 'unknown-port'
  /** Names so long that a position might not fit where it travels. */
  | 'position-too-long';

/** What is wrong with a flow, where, and the nodes that lead there from the start. */
export interface FlowFault {
  readonly code: FlowFaultCode;
  readonly node: string;
  readonly path: readonly string[];
  /** The name concerned: a prompt, a key, a target. */
  readonly detail: string;
}
