import type { ClosingReason, ForwardedState, ForwardedTask, OfficerRole } from './forwarded.js';

/** Something that an officer does to a forwarded ticket. Reasons and questions are kept beside it; decisions do not depend on their words. */
export type ForwardedCommand =
  /** Gives it to an officer of the office, also when somebody has it already. */
  | { readonly type: 'assign'; readonly officerId: string }
  /** Gives it back to the GRO. */
  | { readonly type: 'ask-reassignment' }
  /** Says what was done. */
  | { readonly type: 'resolve'; readonly actionCode: string; readonly reply: string }
  /** Says why it takes longer and names a day (`YYYY-MM-DD`); no promise moves by it. */
  | { readonly type: 'interim'; readonly newDay: string; readonly today: string }
  /** Asks the citizen something, through the helpline; waits no longer than `until`. */
  | { readonly type: 'clarify'; readonly until: Date }
  | { readonly type: 'propose-transfer'; readonly department: string }
  /** Of a department that was proposed: takes it or not. The head of administration names whose it is. */
  | { readonly type: 'decide-transfer'; readonly accept: boolean; readonly department: string | null }
  | { readonly type: 'propose-closing'; readonly reasonCode: ClosingReason }
  | { readonly type: 'decide-closing'; readonly accept: boolean }
  | { readonly type: 'write-order'; readonly text: string };

/** The name of a command. */
export type ForwardedCommandType = ForwardedCommand['type'];

/** All commands, in the order in which they are shown. */
export const FORWARDED_COMMANDS = [
  'resolve', 'assign', 'ask-reassignment', 'interim', 'clarify', 'propose-transfer', 'propose-closing', 'decide-transfer', 'decide-closing', 'write-order',
] as const satisfies readonly ForwardedCommandType[];

const WHILE_RECEIVED = ['assign', 'resolve', 'interim', 'clarify', 'propose-transfer', 'propose-closing', 'decide-transfer', 'decide-closing', 'write-order'] as const;

/** Which commands each state accepts. What is not listed is refused. */
export const ACCEPTS = {
  received: WHILE_RECEIVED,
  assigned: [...WHILE_RECEIVED, 'ask-reassignment'],
  resolved: [],
  'passed-on': [],
  over: [],
} as const satisfies Record<ForwardedState, readonly ForwardedCommandType[]>;

/** Which commands belong to what an office has it for. */
export const OF_TASK = {
  answer: ['assign', 'ask-reassignment', 'resolve', 'interim', 'clarify', 'propose-transfer', 'propose-closing'],
  'decide-transfer': ['decide-transfer'],
  'decide-closing': ['decide-closing'],
  'write-order': ['write-order'],
} as const satisfies Record<ForwardedTask, readonly ForwardedCommandType[]>;

const ANSWERS = ['resolve', 'interim', 'clarify'] as const;
const PROPOSES = ['propose-transfer', 'propose-closing'] as const;
const DECIDES = ['decide-transfer', 'decide-closing', 'write-order'] as const;

/** Which commands each role may give. Whoever proposes a closing decides none: that is for the office above. */
export const MAY = {
  lme: [...ANSWERS, ...PROPOSES, 'ask-reassignment'],
  gro: [...ANSWERS, ...PROPOSES, 'assign', 'decide-transfer'],
  escalation: [...ANSWERS, ...PROPOSES, ...DECIDES, 'assign'],
  head: [...ANSWERS, ...DECIDES],
  desk: [...ANSWERS, ...PROPOSES, 'assign'],
} as const satisfies Record<OfficerRole, readonly ForwardedCommandType[]>;
