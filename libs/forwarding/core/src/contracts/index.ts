export {
  ForwardedTicketActed, ForwardedTicketActedSchema, ForwardedTicketResolved, ForwardedTicketResolvedSchema, OFFICE_ACTS, type OfficeAct, TicketForwarded, TicketForwardedSchema,
} from './events.js';
export {
  INBOX_VERSION, InboxSnapshotSchema, InboxTicketSchema, OfficerSignedInSchema, OfficerSignInSchema, ResolveRequestSchema,
  type InboxRow, type InboxSnapshot, type InboxTicket, type OfficerSignedIn, type ResolveRequest,
} from './inbox.js';
export {
  BulkAnswerRequestSchema, BulkAnswerSchema, BulkAnswersSchema, CitizenGetsSchema, DaysOffSchema, LookingSchema, ReplyTemplatesSchema,
  type BulkAnswer, type BulkAnswerRequest, type CitizenGets, type DaysOff, type Looking, type ReplyTemplate, type ReplyTemplates,
} from './answering.js';
