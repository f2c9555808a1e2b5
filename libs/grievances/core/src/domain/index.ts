export { afterPauses, dueAt, HIGHEST_LEVEL, type LevelTime, type ToldTime, warnsAt } from './deadline.js';
export { type HashText, type HistoryRow, linkHistory, type LinkedHistoryRow, NO_HISTORY, verifyHistory } from './history-chain.js';
export { beginWalk, endWalk, type HistoryFault, type HistoryHead, type HistoryWalk, nextStep } from './history-walk.js';
export { anchorOf, placeOf, type Stretch, type TextAnchor, trimmed } from './registration/anchor.js';
export type { AskedFact, DraftCategory, TypedDraft } from './registration/draft.js';
export { type ForwardedFact, partFacts, type PartedFacts } from './registration/forwarded-facts.js';
export { asksFacts, askedOf, isAnswered, promisesDay } from './registration/what-is-asked.js';
export { countedFrom, INTAKES, type Intake, inwardKey, missingOfIntake, type TypedIntake } from './registration/intake.js';
export { type MissingField, missingFields } from './registration/missing-fields.js';
export { redactMaskedAadhaar } from './registration/redact-masked-aadhaar.js';
export { dateInWords } from './sentences/date-in-words.js';
export { historySentence } from './sentences/history-sentence.js';
export { GRIEVANCE_KINDS, type GrievanceKind } from './sentences/kinds.js';
export { type RegisteredFacts, registerSentence } from './sentences/register-sentence.js';
export { type InBoth, inLanguage, type SpokenLanguage, spokenLanguage } from './sentences/spoken-language.js';
export { isOverdue, type StageFacts, stageForStaff, stageSentence } from './sentences/stage-sentences.js';
export { windowEnds } from './lifecycle/endings.js';
export { REOPENINGS } from './lifecycle/objections.js';
export { TRANSFERS } from './lifecycle/transfers.js';
export {
  type ClockSetting, highestLevelOf, LEVEL_ABOVE_STAFF, LONGEST_PAUSE_DAYS, openPause, PAUSES_PER_LEVEL, termOf, type TicketPause, type Turn, turnOf, type WorkingTerm,
} from './ticket-clock.js';
export type { Rating, TicketCommand } from './ticket-commands.js';
export type { TicketDecision, TicketRefusal } from './ticket-decision.js';
export type { ClosedBecause, Correction, TicketEvent, WhomCalled } from './ticket-events.js';
export { ACCEPTS, decideTicket } from './ticket-lifecycle.js';
export { groupTicketNumber, makeTicketNumber, parseTicketNumber, TICKET_NUMBER_BYTES, type TicketNumber } from './ticket-number.js';
export { isOpen, OPEN_STATES, TICKET_STATES, type Ticket, type TicketState } from './ticket.js';
export type { Pause, WorkingCalendar } from './working-time.js';
