import { DigestSettings } from './digest/digest-settings.js';
import { KeepDaysOff } from './digest/keep-days-off.use-case.js';
import { MakeDigests } from './digest/make-digests.use-case.js';
import { Digest1700000000136 } from './persistence/digest.migration.js';
import { ForwardingHandlers } from './handlers/forwarding-handlers.js';
import { ProposalHandlers } from './handlers/proposal-handlers.js';
import { GetOfficerAddress } from './notices/get-officer-address.use-case.js';
import { SendMailCodes } from './notices/send-mail-codes.use-case.js';
import { TellOfficers } from './notices/tell-officers.use-case.js';
import { OfficersMail1700000000142 } from './persistence/officers-mail.migration.js';
import { Answering1700000000135 } from './persistence/answering.migration.js';
import { CreateForwarding1700000000006 } from './persistence/create-forwarding.migration.js';
import { ClosedOfficerSignIn1700000000421 } from './persistence/closed-officer-sign-in.migration.js';
import { OfficersRevocations1700000000340 } from './persistence/officers-revocations.migration.js';
import { OfficersRevocationsTold1700000000441 } from './persistence/revocations-told.migration.js';
import { OfficersPhones1700000000062 } from './persistence/officers-phones.migration.js';
import { OfficesTree1700000000125 } from './persistence/offices-tree.migration.js';
import { ReopenedTickets1700000000099 } from './persistence/reopened.migration.js';
import { TurnsAndActs1700000000126 } from './persistence/turns-and-acts.migration.js';
import { SeedForwarding } from './seed/seed-forwarding.js';
import { SentTexts1700000000182 } from './persistence/sent-texts.migration.js';
import { KeepSentTexts } from './use-cases/keep-sent-texts.use-case.js';
import { AskForDecision } from './use-cases/ask-for-decision.use-case.js';
import { AskForOrder } from './use-cases/ask-for-order.use-case.js';
import { EndTurns } from './use-cases/end-turns.use-case.js';
import { FindOfficer } from './use-cases/find-officer.use-case.js';
import { ListOffices } from './use-cases/list-offices.use-case.js';
import { ForwardTicket } from './use-cases/forward-ticket.use-case.js';
import { GetAct } from './use-cases/get-act.use-case.js';
import { GetAnsweringTurn } from './use-cases/get-answering-turn.use-case.js';
import { GetEvidence } from './use-cases/get-evidence.use-case.js';
import { GetReply } from './use-cases/get-reply.use-case.js';
import { GiveToStandIns } from './use-cases/give-to-stand-ins.use-case.js';
import { HandOver } from './use-cases/hand-over.js';
import { NoteDecision } from './use-cases/note-decision.use-case.js';
import { TakeClarification } from './use-cases/take-clarification.use-case.js';
import { TakeWrittenStatement } from './use-cases/take-written-statement.use-case.js';
import { WhenAnswered } from './use-cases/when-answered.use-case.js';
import { Evidence1700000000159 } from './persistence/evidence.migration.js';
import { InHandCounted1700000000401 } from './persistence/in-hand-counted.migration.js';
import { Search1700000000390 } from './persistence/search.migration.js';
import { TakeInStatements } from './searching/take-in-statements.use-case.js';
import { OfficersManaged1700000000185 } from './persistence/officers-managed.migration.js';
import { ReplyTemplates1700000000184 } from './persistence/reply-templates.migration.js';
import { LookingUnlogged1700000000183 } from './persistence/looking-unlogged.migration.js';
import { SessionsOfOffice1700000000179 } from './persistence/sessions-of-office.migration.js';
import { TriesCountedFirst1700000000180 } from './persistence/tries-counted-first.migration.js';

export { DaysOffPort } from './ports/days-off.port.js';
export { type SentText, SentTextsPort } from './ports/sent-texts.port.js';
export { OfficerMailPort, type OfficerMail } from './ports/officer-mail.port.js';
export { DigestSettings, GetOfficerAddress, GiveToStandIns, KeepDaysOff, KeepSentTexts, MakeDigests, SendMailCodes, TakeInStatements, TellOfficers };
export { ClarificationsPort } from './ports/clarifications.port.js';
export { ReferencePort } from './ports/reference.port.js';
export { TicketContentPort, type TicketContent } from './ports/ticket-content.port.js';
export { type StoredAct } from './persistence/read-act.js';
export { type OfficeReply } from './use-cases/get-reply.use-case.js';
export { type AssignmentToSave, type OfficerToSave, type OfficeToSave } from './seed/seed-forwarding.js';
export {
  CreateForwarding1700000000006, FindOfficer, ForwardingHandlers, ForwardTicket, GetAct, GetAnsweringTurn, GetEvidence, GetReply, ListOffices, OfficesTree1700000000125, ReopenedTickets1700000000099, SeedForwarding, WhenAnswered,
};

/** What the api asks of offices: who has a ticket, and what they did with it. It needs ReferencePort. */
export const turnsOfOffices = [FindOfficer, GetAct, GetAnsweringTurn, GetEvidence, WhenAnswered];

/** For whoever prepares a database, and loads no more. */
export const FORWARDING_MIGRATIONS = [CreateForwarding1700000000006, OfficersPhones1700000000062, ReopenedTickets1700000000099, OfficesTree1700000000125, TurnsAndActs1700000000126, Answering1700000000135, Digest1700000000136, OfficersMail1700000000142, Evidence1700000000159, SessionsOfOffice1700000000179, TriesCountedFirst1700000000180, SentTexts1700000000182, LookingUnlogged1700000000183, ReplyTemplates1700000000184, OfficersManaged1700000000185, OfficersRevocations1700000000340, Search1700000000390, InHandCounted1700000000401, ClosedOfficerSignIn1700000000421, OfficersRevocationsTold1700000000441] as const;

/** What the worker provides of this context; it needs SentTextsPort, TicketContentPort, ReferencePort, ClarificationsPort, DaysOffPort, OfficerMailPort and DigestSettings. Officers are served by `./department`. */
export const forwardingWorker = {
  providers: [
    AskForDecision, AskForOrder, EndTurns, FindOfficer, ForwardTicket, ForwardingHandlers, GetAct, GetAnsweringTurn, GetOfficerAddress, GetReply, GiveToStandIns, HandOver, KeepDaysOff, KeepSentTexts, ListOffices, MakeDigests, NoteDecision, ProposalHandlers, SeedForwarding, SendMailCodes, TakeClarification,
    TakeInStatements, TakeWrittenStatement, TellOfficers, WhenAnswered,
  ],
  controllers: [],
  migrations: FORWARDING_MIGRATIONS,
} as const;
