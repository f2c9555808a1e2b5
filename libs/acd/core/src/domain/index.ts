export { ALERT_KINDS, DEFAULT_ALERT_LIMITS, type AlertKind, type AlertLimit, type AlertScope } from './board/alert-limits.js';
export { alertsOf, keyOf, type AlertState, type AlertsNow, type Measure } from './board/alerts-of.js';
export { whoTakes, type TakenBy } from './board/taken-by.js';
export { staffingOf } from './board/staffing-of.js';
export { measuresOf, type WatchedAgent, type WatchedFloor } from './board/measures-of.js';
export { AFTER_ABUSE, breakOf } from './breaks.js';
export { AFTER_RELEASE, CORRECTED_FROM, type CorrectedEnding, type ReleaseReason } from './claim-endings.js';
export { callersBefore, estimateWait, LEAST_CONVERSATIONS, LONGEST_ESTIMATE_SECONDS, type BusyAgent, type CallersAhead, type Handling, type WaitFacts } from './estimate/estimate-wait.js';
export { DISPOSITIONS, type Disposition } from './dispositions.js';
export { waitInLine, type GroupAhead, type LineOfCaller, type ServingAgent } from './estimate/wait-in-line.js';
export { gravestOf, UNREADY_REASONS, type UnreadyReason } from './readiness.js';
export { isAtWork, NOT_READY_BECAUSE, PRESENCES, presenceOf, type AgentFacts, type HoldState, type NotReadyBecause, type Presence, type PresenceNow } from './presence.js';
export { DEFAULT_POLICY } from './policy/default-policy.js';
export {
  AGENT_ORDERS, GENERAL_QUEUE, NEED_SKILLS, SKILL_LEVELS, type AgentOrder, type BreakReason, type FloorPolicy, type NeedSkill, type Overflow, type OverflowWhen, type PolicyName,
  type QueuePolicy, type Relaxation, type SkillGroup, type SkillLevel, type SkillNeed, type WayOut,
} from './policy/floor-policy.js';
export type { FloorTargets } from './policy/targets.js';
export { checkPolicy, type PolicyWorld } from './policy/check-policy.js';
export { faultInWords, type PolicyFault, type PolicyFaultCode } from './policy/policy-fault.js';
export type { KnownAgent } from './policy/check-needs.js';
export { chooseOffers } from './distribution/choose-offers.js';
export { AgentsByKind, type Agents } from './distribution/agents-by-kind.js';
export { nextDueAt } from './distribution/due.js';
export { eligible, queueOf, spokenAtWork } from './distribution/eligibility.js';
export type { AgentAtWork, Offer, Skills, WaitingCall } from './distribution/floor-now.js';
export { overflowing, overflowOf, Staffing, wayIn, type NotWaiting, type QueueNow, type WayIn } from './distribution/overflow.js';
export { checkWeek, SHIFT_FAULTS, type ShiftFault, type ShiftFaultCode } from './shifts/check-week.js';
export { OUT_OF_PLAN, outOfPlan, shiftAt, type AgentDid, type OutOfPlan, type WhyOutOfPlan } from './shifts/out-of-plan.js';
export { plannedShifts, planOn, type PlannedShift, type ShiftPlan } from './shifts/planned-shifts.js';
export { lengthOf, PLAN_MINUTES, type Shift, type ShiftBreak, type WeekPlan } from './shifts/shift.js';
export { queueFor } from './distribution/queue-for.js';
export { groupLevel, groupOf, isSkillOf, languageLevel, seniorityOf, SPOKEN_LEVEL } from './distribution/skills.js';
export { inTurn, priorityNow } from './distribution/turn.js';
