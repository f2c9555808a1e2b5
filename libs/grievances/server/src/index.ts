import { AskingHandlers } from './handlers/asking-handlers.js';
import { AskingCitizens1700000000168 } from './persistence/asking.migration.js';
import { AnsweringSteps, AnswerForCitizen } from './settling/answer-for-citizen.use-case.js';
import { ClarificationAnswers } from './settling/clarification-answers.js';
import { ClarificationAnswers1700000000169 } from './persistence/clarification-answers.migration.js';
import { ASKING_POLICY, AskingStore } from './settling/asking-store.js';
import { BeginAsking } from './settling/begin-asking.use-case.js';
import { FindOpenQuestions, SettledTickets } from './settling/find-open-questions.use-case.js';
import { IdentifyByReceipt } from './settling/identify-by-receipt.use-case.js';
import { LetterSources, WriteLetters } from './settling/write-letters.use-case.js';
import { AskedByLetter1700000000191 } from './persistence/asked-by-letter.migration.js';
import { KeepTyped } from './settling/keep-typed.js';
import { ProveTicket } from './settling/prove-ticket.use-case.js';
import { ProvenByCall } from './settling/proven-by-call.js';
import { QuestionsOfOffices } from './settling/questions-of-offices.js';
import { RateForCitizen, RatingSteps } from './settling/rate-for-citizen.use-case.js';
import { RedactWords } from './settling/redact-words.js';
import { TakeAsking } from './settling/take-asking.use-case.js';
import { WithdrawalSteps, WithdrawByVoice } from './settling/withdraw-by-voice.use-case.js';
import { Settling, SettlingCommands } from './sockets/settling-commands.js';
import { AnswerMerged } from './alike/answer-merged.use-case.js';
import { GatherTickets } from './alike/gather-tickets.js';
import { GoingOn } from './alike/going-on.js';
import { LinkTickets } from './alike/link-tickets.use-case.js';
import { NewIncidents } from './alike/new-incidents.js';
import { ProposedMatters, ProposeIncident } from './alike/propose-incident.use-case.js';
import { FindLikelyCategories } from './use-cases/find-likely-categories.use-case.js';
import { LikelyCategories1700000000251 } from './persistence/likely-categories.migration.js';
import { AlikeAround } from './alike/alike-around.js';
import { AlikeSources, FindAlike } from './alike/find-alike.use-case.js';
import { JoinTicket } from './alike/join-ticket.js';
import { MergeTickets } from './alike/merge-tickets.use-case.js';
import { PartMerged } from './alike/part-merged.use-case.js';
import { RunIncidents } from './alike/run-incidents.use-case.js';
import { ToldTickets } from './alike/told-tickets.js';
import { MergedHandlers } from './handlers/merged-handlers.js';
import { IncidentsController } from './http/incidents.controller.js';
import { LinksController } from './http/links.controller.js';
import { AlikeController } from './http/alike.controller.js';
import { EvidenceController } from './http/evidence.controller.js';
import { ReadEvidence } from './use-cases/read-evidence.use-case.js';
import { AlikeTickets1700000000158 } from './persistence/alike.migration.js';
import { IncidentProposals } from './persistence/incident-proposals.js';
import { LinksAndProposals1700000000188 } from './persistence/links-and-proposals.migration.js';
import { TicketLinks } from './persistence/ticket-links.js';
import { AnsweredMerged1700000000186 } from './persistence/answered-merged.migration.js';
import { AlikeTickets } from './persistence/alike-tickets.js';
import { Incidents } from './persistence/incidents.js';
import { GrievancesHandlers } from './handlers/grievances-handlers.js';
import { CreateGrievances1700000000005 } from './persistence/create-grievances.migration.js';
import { CallProofs } from './persistence/call-proofs.js';
import { HistoryHeads1700000000115 } from './persistence/history-heads.migration.js';
import { Intake1700000000156 } from './persistence/intake.migration.js';
import { InwardPapers } from './persistence/inward-papers.js';
import { DueTickets } from './persistence/due-tickets.js';
import { HistoryStore } from './persistence/history-store.js';
import { LifecycleOfTickets1700000000111 } from './persistence/lifecycle.migration.js';
import { TicketsByKeypad1700000000096 } from './persistence/keypad.migration.js';
import { RoundsOfStatements1700000000103 } from './persistence/rounds-of-statements.migration.js';
import { Ratings } from './persistence/ratings.js';
import { SpokenStatements } from './persistence/spoken-statements.js';
import { StatusTries } from './persistence/status-tries.js';
import { TicketBook } from './persistence/ticket-book.js';
import { LastObjections1700000000192 } from './persistence/last-objections.migration.js';
import { TicketsOfMonth1700000000176 } from './persistence/tickets-of-month.migration.js';
import { AddTicketDays } from './days/add-ticket-days.use-case.js';
import { ReadTicketDays, type TicketsOfDays } from './days/read-ticket-days.use-case.js';
import { TicketDays1700000000400 } from './days/ticket-days.migration.js';
import { AnswerRegistered } from './preparation/answer-registered.js';
import { KeepSpoken } from './preparation/keep-spoken.js';
import { NoteLeftIn } from './preparation/note-left-in.js';
import { OfficeTurn } from './preparation/office-turn.js';
import { PrepareForwarding } from './preparation/prepare-forwarding.js';
import { PromisedDays } from './preparation/promised-days.js';
import { TicketWords } from './preparation/ticket-words.js';
import { ClimbLateTickets } from './sweeps/climb-late-tickets.js';
import { KeepTime } from './sweeps/keep-time.js';
import { GrievancesCommands } from './sockets/grievances-commands.js';
import { type CountedTickets, CountTicketsOfMonth } from './use-cases/count-tickets-of-month.use-case.js';
import { AnswerClarification } from './use-cases/answer-clarification.use-case.js';
import { FindTicketToCall } from './use-cases/find-ticket-to-call.use-case.js';
import { GetRegisteredAnswer } from './use-cases/get-registered-answer.use-case.js';
import { GetTicketForForwarding } from './use-cases/get-ticket-for-forwarding.use-case.js';
import { GetTicketForMessage } from './use-cases/get-ticket-for-message.use-case.js';
import { FindTicket } from './use-cases/find-ticket.use-case.js';
import { ComplaintPlaces, LodgeByKeypad } from './use-cases/lodge-by-keypad.use-case.js';
import { IsWrittenDown } from './use-cases/is-written-down.use-case.js';
import { LookUpTicket } from './use-cases/look-up-ticket.use-case.js';
import { NoteCall } from './use-cases/note-call.use-case.js';
import { NoteOfficeAct } from './use-cases/note-office-act.use-case.js';
import { NoteForwarding } from './use-cases/note-forwarding.use-case.js';
import { NoteResolution } from './use-cases/note-resolution.use-case.js';
import { PreviewForwarding } from './use-cases/preview-forwarding.use-case.js';
import { RateTicket } from './use-cases/rate-ticket.use-case.js';
import { Entering, RegisterGrievance } from './use-cases/register-grievance.use-case.js';
import { CallsPast, ReopenTicket } from './use-cases/reopen-ticket.use-case.js';
import { SummariseTickets } from './use-cases/summarise-tickets.use-case.js';
import { TellStatus } from './use-cases/tell-status.use-case.js';
import { TellTicketOfPhone } from './use-cases/tell-ticket-of-phone.use-case.js';
import { WriteDown } from './use-cases/write-down.use-case.js';

export { MergedHandlers } from './handlers/merged-handlers.js';
export { GrievancesHandlers } from './handlers/grievances-handlers.js';
export { CreateGrievances1700000000005 } from './persistence/create-grievances.migration.js';
export { TicketsByKeypad1700000000096 } from './persistence/keypad.migration.js';
export { type CitizenOnLine, CitizenOnLinePort } from './ports/citizen-on-line.port.js';
export { CitizenReachPort } from './ports/citizen-reach.port.js';
export { VoiceChecksPort } from './ports/voice-checks.port.js';
export { ASKING_POLICY, AskingHandlers, ClarificationAnswers, SettlingCommands };
export { DirectoryPort, type WhereOffice } from './ports/directory.port.js';
export { DraftsPort, type DraftToRegister } from './ports/drafts.port.js';
export { type KeypadCaller, KeypadCallersPort } from './ports/keypad-callers.port.js';
export { type StatementToWrite, StatementWorkPort } from './ports/statement-work.port.js';
export { type Redacted, RedactionPort } from './ports/redaction.port.js';
export { type DoneByOffice, OfficeActsPort } from './ports/office-acts.port.js';
export { ReceiptsPort, type SaidOfReceipt } from './ports/receipts.port.js';
export { ReferencePort } from './ports/reference.port.js';
export { EvidencePort } from './ports/evidence.port.js';
export { RepliesPort } from './ports/replies.port.js';
export { type KnownOfCaller, type TicketsPerson, VaultPort } from './ports/vault.port.js';
export { GrievancesCommands } from './sockets/grievances-commands.js';
export { FindTicketToCall, type TicketToCall } from './use-cases/find-ticket-to-call.use-case.js';
export { GetRegisteredAnswer } from './use-cases/get-registered-answer.use-case.js';
export { GetTicketForForwarding, type TicketForForwarding } from './use-cases/get-ticket-for-forwarding.use-case.js';
export { GetTicketForMessage, type TicketForMessage } from './use-cases/get-ticket-for-message.use-case.js';
export { FindTicket } from './use-cases/find-ticket.use-case.js';
export { LookUpTicket } from './use-cases/look-up-ticket.use-case.js';
export { NoteForwarding } from './use-cases/note-forwarding.use-case.js';
export { NoteResolution } from './use-cases/note-resolution.use-case.js';
export { PreviewForwarding } from './use-cases/preview-forwarding.use-case.js';
export { RegisterGrievance, type RegisterRefusal } from './use-cases/register-grievance.use-case.js';
export { SummariseTickets, type TicketInList } from './use-cases/summarise-tickets.use-case.js';
export { TellStatus } from './use-cases/tell-status.use-case.js';
export { type CountedTickets, CountTicketsOfMonth, InwardPapers, IsWrittenDown, LodgeByKeypad, RateTicket, ReopenTicket, TellTicketOfPhone };
export { CallersToldPort, type ToldRefusal } from './ports/callers-told.port.js';
export { INCIDENT_POLICY, type IncidentPolicy } from './alike/incident-policy.js';
export { WordSoundsPort } from './ports/word-sounds.port.js';
export { ClimbLateTickets } from './sweeps/climb-late-tickets.js';
export { CLOSING_WINDOW_DAYS, KeepTime } from './sweeps/keep-time.js';
export { AnswerClarification, NoteOfficeAct };
export { AddTicketDays, ReadTicketDays, type TicketsOfDays };

const book = [AlikeTickets, HistoryStore, Incidents, JoinTicket, SpokenStatements, TicketBook, TicketWords, ToldTickets];
const queries = [FindTicketToCall, GetTicketForForwarding, GetTicketForMessage];

/** What callers do by keypad and voice, and its writing down. */
const keypad = [CallProofs, Ratings, CallsPast, KeepSpoken, ComplaintPlaces, LodgeByKeypad, RateTicket, ReopenTicket, TellTicketOfPhone, IsWrittenDown, WriteDown, InwardPapers, NoteLeftIn, Entering];

/** Tickets about one thing. */
const alike = [AlikeAround, AlikeSources, FindAlike, FindLikelyCategories, GatherTickets, GoingOn, IncidentProposals, LinkTickets, MergeTickets, NewIncidents, ProposedMatters, ProposeIncident, RunIncidents, TicketLinks];

/** What agents settle with a citizen on the line, and the worklist of those to be rung. */
const onAgentsLine = [AskingStore, FindOpenQuestions, SettledTickets, QuestionsOfOffices, ProvenByCall, ProveTicket, RedactWords, KeepTyped, RateForCitizen, RatingSteps, AnswerForCitizen, AnsweringSteps, ClarificationAnswers, WithdrawByVoice, WithdrawalSteps, IdentifyByReceipt, LetterSources, WriteLetters, TakeAsking, Settling, SettlingCommands];

/** What time alone does to tickets. */
const timekeeping = [DueTickets, ClimbLateTickets, KeepTime];

/** For whoever prepares a database, and loads no more. */
export const GRIEVANCES_MIGRATIONS = [CreateGrievances1700000000005, TicketsByKeypad1700000000096, RoundsOfStatements1700000000103, LifecycleOfTickets1700000000111, HistoryHeads1700000000115, Intake1700000000156, AlikeTickets1700000000158, AskingCitizens1700000000168, ClarificationAnswers1700000000169, TicketsOfMonth1700000000176, AnsweredMerged1700000000186, LinksAndProposals1700000000188, AskedByLetter1700000000191, LastObjections1700000000192, LikelyCategories1700000000251, TicketDays1700000000400] as const;

/** What the call centre's process provides of tickets. */
export const grievancesServer = {
  providers: [
    ...book, ...queries, ...keypad, ...onAgentsLine, AnswerClarification, PromisedDays, StatusTries, PrepareForwarding, AnswerRegistered, RegisterGrievance, PreviewForwarding, TellStatus, FindTicket, LookUpTicket, ReadEvidence, SummariseTickets, ReadTicketDays,
    ...alike, GetRegisteredAnswer, GrievancesCommands,
  ],
  controllers: [AlikeController, IncidentsController, LinksController, EvidenceController],
  migrations: GRIEVANCES_MIGRATIONS,
} as const;

/** What the worker provides of them: it notes what happened to forwarded tickets, and answers forwarding and messaging. */
export const grievancesWorker = {
  providers: [...book, ...queries, ...timekeeping, AddTicketDays, ReadTicketDays, CountTicketsOfMonth, PromisedDays, OfficeTurn, AnswerMerged, NoteCall, NoteForwarding, NoteResolution, NoteOfficeAct, PartMerged, MergedHandlers, GrievancesHandlers, AskingStore, BeginAsking, ClarificationAnswers, AskingHandlers],
  controllers: [],
  migrations: [],
} as const;
