import { answering } from './answering/answering-providers.js';
import { ApplyBulkAnswers } from './answering/apply-bulk-answers.use-case.js';
import { LookAtTicket } from './answering/look-at-ticket.use-case.js';
import { OfficerProof } from './account/officer-proof.js';
import { OwnOfficerAccountController } from './account/own-officer-account.controller.js';
import { OwnOfficerFactor } from './account/own-officer-factor.use-case.js';
import { OwnOfficerSessions } from './account/own-officer-sessions.use-case.js';
import { AddEvidence } from './evidence/add-evidence.use-case.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { ReadEvidence } from './evidence/read-evidence.use-case.js';
import { ActsController } from './http/acts.controller.js';
import { InboxController } from './http/inbox.controller.js';
import { OfficeController } from './http/office.controller.js';
import { OfficerSignInController } from './http/officer-sign-in.controller.js';
import { OfficeDatabase } from './office-database.js';
import { OfficerSessions } from './officer-sessions.js';
import { ActOnTicket } from './use-cases/act-on-ticket.use-case.js';
import { DescribeOffice } from './use-cases/describe-office.use-case.js';
import { ListDepartments } from './use-cases/list-departments.use-case.js';
import { ListInbox } from './use-cases/list-inbox.use-case.js';
import { ListOfficers } from './use-cases/list-officers.use-case.js';
import { OpenTicket } from './use-cases/open-ticket.use-case.js';
import { AddOfficer } from './officers/add-officer.use-case.js';
import { ChoosePassword } from './officers/choose-password.use-case.js';
import { ConfirmOfficerMail } from './officers/confirm-mail.use-case.js';
import { EndAccess } from './officers/end-access.use-case.js';
import { ListDepartmentOfficers } from './officers/list-department-officers.use-case.js';
import { MarkAway } from './officers/mark-away.use-case.js';
import { OfficersController } from './officers/officers.controller.js';
import { SearchController } from './search/search.controller.js';
import { SearchStatements } from './search/search-statements.use-case.js';
import { ListDepartmentTemplates } from './templates/list-department-templates.use-case.js';
import { SaveReplyTemplate } from './templates/save-template.use-case.js';
import { TemplatesController } from './templates/templates.controller.js';
import { SignInOfficer } from './use-cases/sign-in-officer.use-case.js';
import { SignOutOfficer } from './use-cases/sign-out-officer.use-case.js';
import { WhoAmI } from './use-cases/who-am-i.use-case.js';

export { CitizenWordsPort, type WordsAsked } from './ports/citizen-words.port.js';
export { answering, ApplyBulkAnswers, LookAtTicket };
export { OFFICER_COOKIE, type OfficerSession, SECURE_OFFICER_COOKIE } from './officer-sessions.js';
export { type CleanEvidence, EvidenceCleanerPort } from './ports/evidence-cleaner.port.js';
export { DepartmentsPort } from './ports/departments.port.js';
export { DescribeOffice, ListInbox, OfficeDatabase, OfficerSessions };

/** What the officers' process provides: it knows no ticket number, no citizen and no other office. */
export const departmentServer = {
  providers: [OfficeDatabase, OfficerSessions, SignInOfficer, SignOutOfficer, WhoAmI, DescribeOffice, ListInbox, ListOfficers, ListDepartments, OpenTicket, ActOnTicket, AddEvidence, ReadEvidence, ListDepartmentTemplates, SaveReplyTemplate, ListDepartmentOfficers, AddOfficer, ConfirmOfficerMail, MarkAway, EndAccess, ChoosePassword, OfficerProof, OwnOfficerFactor, OwnOfficerSessions, SearchStatements],
  controllers: [OfficerSignInController, OwnOfficerAccountController, InboxController, ActsController, EvidenceController, OfficeController, TemplatesController, OfficersController, SearchController],
} as const;
