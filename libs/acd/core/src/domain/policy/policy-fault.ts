/** What is wrong with a policy, by kind; `detail` names what it is about, in codes. */
export const POLICY_FAULTS = {
  'no-general': () => 'The first queue is where callers go by default: its code must be "general".',
  'code-twice': (code: string) => `The code "${code}" is used twice.`,
  'unknown-queue': (queue: string) => `There is no queue "${queue}".`,
  circle: (path: string) => `Callers would go round in a circle: ${path}.`,
  'unknown-department': (code: string) => `There is no department "${code}".`,
  'unknown-topic': (topic: string) => `"${topic}" is neither a department nor a topic of the menus.`,
  'department-twice': (code: string) => `${code} is in two groups: whose skill counts would be chance.`,
  'topic-twice': (code: string) => `Callers who chose ${code} would have two queues to go to.`,
  'general-topics': () => 'Whoever chose nothing that has a queue comes here: the general queue takes every topic that no other names.',
  'no-groups': () => 'It asks for the skill of a department group, and there are no groups.',
  'need-twice': (skill: string) => `It asks for ${skill} twice.`,
  'relax-order': () => 'Each step must come later than the one before, and ask for less.',
  'nobody-has': (what: string) => `Nobody on the floor has ${what}, and it is never asked for less: these callers would wait for ever.`,
  'too-little': (least: string) => `It must be at least ${least}.`,
  'too-much': (most: string) => `It must be at most ${most}.`,
  'ageing-nothing': () => 'Priority would rise by nothing: give both how much it rises and how far.',
  'reservation-forgets': () => 'It waits for the same agent, and does not remember any: give the days as well.',
  'reservation-outlasts': () => 'Callers would leave the queue while only one agent is asked: wait for the same agent for less time than until the overflow.',
  'after-overflow': () => 'Callers have left this queue by then: it would never come to this step.',
  'never-followed': () => 'A rule above sends callers away sooner: this one would never be followed.',
  'after-longest-wait': () => 'Nobody waits that long here: it would never come to this.',
  'short-abandon': () => 'Short abandons would be callers whom the target counts as answered late: it must be below the seconds of the target.',
} as const satisfies Record<string, (detail: string) => string>;
export type PolicyFaultCode = keyof typeof POLICY_FAULTS;

/** One thing for which a policy is refused. `at`: the path of the field in the document. */
export interface PolicyFault {
  readonly code: PolicyFaultCode;
  readonly at: readonly (string | number)[];
  readonly detail: string;
}

/** A fault as an administrator reads it. */
export const faultInWords = ({ code, detail }: Pick<PolicyFault, 'code' | 'detail'>): string => POLICY_FAULTS[code](detail);
