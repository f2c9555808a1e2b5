export { type AssignmentRule, chooseOfficer } from './assignment.js';
export { excerptOf } from './excerpt.js';
export {
  CLARIFICATIONS, CLOSING_REASONS, FORWARDED_STATES, FORWARDED_TASKS, isInHand, OFFICER_ROLES, PASSED_BECAUSE, TRANSFERS,
  type ClosingReason, type Forwarded, type ForwardedState, type ForwardedTask, type OfficerRole, type PassedBecause, type ProposalKind,
} from './forwarded.js';
export { ACCEPTS, FORWARDED_COMMANDS, MAY, OF_TASK, type ForwardedCommand, type ForwardedCommandType } from './forwarded-commands.js';
export { acceptedNow, decideForwarded, type ActingOfficer, type Asked, type Offered } from './forwarded-lifecycle.js';
export { FORWARDED_REFUSALS, type ForwardedRefusal } from './forwarded-refusal.js';
export { HEAD_OFFICE, HELPLINE_DESK } from './helpline-desk.js';
export { historySentence, type ForwardedStep } from './history-sentence.js';
export * from './inbox/index.js';
export { lintReplyTemplate, type ReplyTemplateWords, type TemplateFault } from './lint-reply-template.js';
export {
  LEVEL_OF_ROLE, looksAfter, MOST_DAYS_AWAY, refusalOfAbsence, rolesToGive, type Absence, type AbsenceRefusal, type GivenRole, type OfficerAtLevel,
} from './officers/look-after.js';
export { isReference, makeReference, REFERENCE_BYTES, type Reference } from './reference.js';
export { soundOfWord } from './redaction/sound-of-word.js';
export { isSaidOf } from './redaction/is-said-of.js';
export { maskAadhaar } from './redaction/mask-aadhaar.js';
export { elevenDigitsIn } from './redaction/find-tickets.js';
export { redactStatement, type ByHand, type KnownIdentity, type RedactedStatement } from './redaction/redact-statement.js';
export type { Redaction, RedactionKind } from './redaction/span.js';
export { isVerhoeffValid } from './redaction/verhoeff.js';
export { chooseOffice, type RoutingQuestion, type RoutingRule } from './routing.js';
export * from './search/index.js';
