export {
  ForwardedTicketActed, ForwardedTicketActedSchema, ForwardedTicketResolved, ForwardedTicketResolvedSchema, OFFICE_ACTS, type OfficeAct, TicketForwarded, TicketForwardedSchema,
} from './events.js';
export {
  INBOX_VERSION, InboxSnapshotSchema, InboxTicketSchema, OfficerSignedInSchema, OfficerSignInSchema, type InboxRow, type InboxSnapshot, type InboxTicket, type OfficerSignedIn, type OfficerSignIn,
} from './inbox.js';
export {
  BulkAnswerRequestSchema, BulkAnswerSchema, BulkAnswersSchema, CitizenGetsQuerySchema, CitizenGetsSchema, DaysOffSchema, LanguagesOfSeveralSchema, LookingSchema, ReplyTemplatesSchema,
  type BulkAnswer, type BulkAnswerRequest, type CitizenGets, type DaysOff, type LanguagesOfSeveral, type Looking, type ReplyTemplate, type ReplyTemplates,
} from './answering.js';
export {
  AskReassignmentRequestSchema, AssignRequestSchema, ClarifyRequestSchema, DecideClosingRequestSchema,
  DecideTransferRequestSchema, InterimRequestSchema, ProposeClosingRequestSchema, ProposeTransferRequestSchema, ResolveRequestSchema, WriteOrderRequestSchema,
  type AskReassignmentRequest, type AssignRequest, type ClarifyRequest, type DecideClosingRequest,
  type DecideTransferRequest, type InterimRequest, type ProposeClosingRequest, type ProposeTransferRequest, type ResolveRequest, type WriteOrderRequest,
} from './inbox-acts.js';
export { InboxQuerySchema, type InboxQuery } from './inbox-query.js';
export { InboxSearchQuerySchema, InboxSearchSchema, type FoundRow, type InboxSearch, type InboxSearchQuery } from './inbox-search.js';
export { DepartmentsSchema, OfficersSchema, type Departments, type Officers } from './office.js';
export {
  DepartmentTemplatesSchema, RetireTemplateSchema, SaveTemplateSchema, TemplateVersionsSchema, type DepartmentTemplate, type DepartmentTemplates, type SaveTemplate, type TemplateVersions,
} from './reply-templates.js';
export {
  AddOfficerSchema, AskMailSchema, ConfirmMailSchema, DepartmentOfficersSchema, EndAccessSchema, FirstPasswordSchema, GiveFirstPasswordSchema, MarkAwaySchema, OwnPasswordSchema,
  type AddOfficer, type AskMail, type DepartmentOfficers, type FirstPassword, type GiveFirstPassword, type ManagedOfficer, type MarkAway,
} from './department-officers.js';
