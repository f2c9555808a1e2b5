/** How far a forwarded ticket has come at its office. Late, waiting and proposed are facts beside it, not states. */
export const FORWARDED_STATES = ['received', 'assigned', 'resolved', 'passed-on', 'over'] as const;

/** `received`: nobody of the office has it yet; `passed-on`: another office has it now; `over`: nothing more is to be done. */
export type ForwardedState = (typeof FORWARDED_STATES)[number];

/** Whether somebody of the office still has to act on it. */
export const isInHand = (state: ForwardedState): boolean => state === 'received' || state === 'assigned';

/** What an office has it for: to answer the citizen, to decide what another office proposed, or to write the order that ends it. */
export const FORWARDED_TASKS = ['answer', 'decide-transfer', 'decide-closing', 'write-order'] as const;
export type ForwardedTask = (typeof FORWARDED_TASKS)[number];

/** LME: resolves. GRO: assigns, and answers personally at level 2. Escalation officers: division and state. Head: of the administration. Desk: the helpline's own. */
export const OFFICER_ROLES = ['lme', 'gro', 'escalation', 'head', 'desk'] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

/** Why another office has it now. */
export const PASSED_BECAUSE = ['late', 're-opened', 'transferred', 'ordered', 'decided'] as const;
export type PassedBecause = (typeof PASSED_BECAUSE)[number];

/** What an office asked others to decide. */
export type ProposalKind = 'transfer' | 'closing';

/** Why an office may ask that a ticket be closed against the citizen's word. The citizen is told which; free text is not sent. */
export const CLOSING_REASONS = ['done-before', 'not-possible-by-rule', 'before-a-court', 'nothing-found', 'not-of-this-state'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** How often one office may ask the citizen something in one turn. */
export const CLARIFICATIONS = 2;

/** After so many transfers the next proposal goes to the head of administration, who decides in writing. */
export const TRANSFERS = 3;

/** How many days on the day of an interim reply may lie. */
export const INTERIM_DAYS = 90;

/** The part of a forwarded ticket that decisions look at. It names no citizen and no ticket of the helpline's. */
export interface Forwarded {
  readonly state: ForwardedState;
  readonly task: ForwardedTask;
  readonly level: number;
  readonly version: number;
  /** The officer who has it; null while the GRO has not assigned it. */
  readonly assignedTo: string | null;
  readonly resolvedAt: Date | null;
  readonly actionCode: string | null;
  readonly reply: string | null;
  /** What the office proposed and nobody decided yet. */
  readonly proposal: ProposalKind | null;
  /** When this level is late: the ticket climbs then, or, where nobody is above, stays. */
  readonly actBy: Date;
  /** While the citizen is asked something. */
  readonly waitingUntil: Date | null;
  /** How often the citizen was asked in this turn. */
  readonly clarifications: number;
  /** `YYYY-MM-DD`, named in an interim reply. */
  readonly interimDay: string | null;
  /** How often the ticket changed its department. */
  readonly transfers: number;
  /** The head of administration decided whose it is: nobody proposes a transfer any more. */
  readonly isSettled: boolean;
  readonly passedBecause: PassedBecause | null;
  /** When it ceased to be in hand. */
  readonly endedAt: Date | null;
}
