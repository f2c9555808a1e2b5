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
  /** A menu of more than five choices that hold at once, or of none. */
  | 'number-of-choices'
  /** A choice on a key that is reserved, or is no key. */
  | 'key-conflict'
  /** A choice whose key is not said in a language. */
  | 'choice-not-said'
  /** A menu that names a key which does nothing there. */
  | 'key-said-in-vain'
  /** The human key, or silence in the end, leads to no person. */
  | 'no-human'
  /** A menu that never says how to reach a person. */
  | 'human-not-said'
  /** A menu, not the first, that never says how to go back. */
  | 'way-back-not-said'
  /** No help for silence and wrong keys, or help that may be silent. */
  | 'no-help'
  /** Nodes that may lead only to each other for ever, and never listen or end. */
  | 'endless'
  /** The same where no way leads out of them: to a person, a message or the end. */
  | 'dead-end'
  /** The end of a shared part that is reached without a call. */
  | 'return-without-call'
  /** A call of a shared part that never comes back. */
  | 'never-returns'
  /** A shared part that is left for something that goes on with it, and not for a menu, a person or the end. */
  | 'part-left'
  /** Shared parts that call themselves, or each other more than three deep. */
  | 'parts-too-deep'
  /** A look-up without an answer to branch on. */
  | 'no-branches'
  /** A port that nothing stands behind. */
  | 'unknown-port'
  /** An answer of a port that leads nowhere. */
  | 'code-without-branch'
  /** A branch on an answer that the port does not give. */
  | 'branch-without-code'
  /** A list from a port that gives none. */
  | 'no-list'
  /** What a port needs to be told, but is not kept on every way to it. */
  | 'needs-not-kept'
  /** A field that is said, asked about or to be kept, and that nobody brings on any way. */
  | 'never-filled'
  /** Something kept that has not the form of its field, or may not be kept. */
  | 'bad-setting'
  /** What is said of an answer, and neither said nor looked up again for who comes back. */
  | 'not-said-again'
  /** Digits that are a secret, read back aloud. */
  | 'secret-read-back'
  /** Words that say that we ring back, said to a caller whose number is hidden, too. */
  | 'promise-to-hidden'
  /** Words without audio, or with audio of other words. */
  | 'audio-missing'
  /** A menu that takes too long up to its last key. */
  | 'menu-too-long'
  /** Help that takes too long. */
  | 'help-too-long'
  /** Names so long that a position might not fit where it travels. */
  | 'position-too-long';

/** A fault before it is known where it is. */
export type Finding = Pick<FlowFault, 'code' | 'detail'>;

/** What is wrong with a flow, where, and the nodes that lead there from the start. */
export interface FlowFault {
  readonly code: FlowFaultCode;
  readonly node: string;
  readonly path: readonly string[];
  /** The name concerned: a prompt, a key, a target. */
  readonly detail: string;
}
