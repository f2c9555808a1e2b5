/** A step in the history of a forwarded ticket, as it is stored. */
export interface ForwardedStep {
  readonly step: string;
  /** The post of the officer who did it; null for the helpline. */
  readonly byPost: string | null;
  readonly actionName: string | null;
  /** The post of the officer to whom it was given. */
  readonly post?: string | null;
  /** The code of the department proposed. */
  readonly department?: string | null;
  /** `YYYY-MM-DD` */
  readonly day?: string | null;
}

/** The history's sentence for a step, in English for the office. */
export function historySentence({ step, byPost, actionName, post, department, day }: ForwardedStep): string {
  const by = byPost ?? 'the office';
  return SENTENCES[step]?.({ by, actionName, post: post ?? 'an officer', department: department ?? 'another department', day: day ?? '' }) ?? 'Changed.';
}

interface Words {
  readonly by: string;
  readonly actionName: string | null;
  readonly post: string;
  readonly department: string;
  readonly day: string;
}

const SENTENCES: Readonly<Record<string, (words: Words) => string>> = {
  received: () => 'Received from the helpline.',
  're-received': () => 'Received from the helpline: the citizen was not satisfied with what was done before.',
  climbed: () => 'Received from the helpline: the officer below was late.',
  'transferred-in': () => 'Received from the helpline: it was transferred to this department.',
  'to-decide': () => 'Received from the helpline, to decide what another office proposes.',
  'to-order': () => 'Received from the helpline, to decide by an order in writing.',
  'reason-added': () => 'The helpline added what the citizen says is still wrong.',
  resolved: ({ by, actionName }) => `Resolved by ${by}${actionName ? `: ${actionName}` : ''}.`,
  'assigned-by-rule': ({ post }) => `Assigned to ${post} by rule.`,
  'to-stand-in': ({ post }) => `Given to ${post}: who had it is away, or left the office.`,
  'back-to-office': () => 'Back with the office: who had it is away, or left.',
  assign: ({ by, post }) => `Assigned to ${post} by ${by}.`,
  'ask-reassignment': ({ by }) => `${by} asked that somebody else have it.`,
  interim: ({ by, day }) => `Interim reply by ${by}: by ${day}.`,
  clarify: ({ by }) => `${by} asked the citizen something, through the helpline.`,
  'clarification-answered': () => 'The helpline brought the citizen’s answer.',
  'clarification-over': () => 'The citizen did not answer in time.',
  'propose-transfer': ({ by, department }) => `${by} proposed to transfer it to ${department}.`,
  'propose-closing': ({ by }) => `${by} proposed to close it.`,
  'decide-transfer': ({ by }) => `Decided by ${by}.`,
  'decide-closing': ({ by }) => `Decided by ${by}.`,
  'transfer-refused': () => 'The transfer was refused: it stays here.',
  'transfer-accepted': () => 'The transfer was accepted.',
  'closing-refused': () => 'The office above refused to close it.',
  'closing-accepted': () => 'Closed by the office above.',
  'write-order': ({ by }) => `Order written by ${by}.`,
  'passed-on': () => 'Another office has it now.',
  over: () => 'Nothing more is to be done.',
};
