export {
  ForwardedTicketActed, ForwardedTicketActedSchema, ForwardedTicketResolved, ForwardedTicketResolvedSchema, OFFICE_ACTS, type OfficeAct, TicketForwarded, TicketForwardedSchema,
} from './events.js';
export {
  INBOX_VERSION, InboxSnapshotSchema, InboxTicketSchema, OfficerSignedInSchema, OfficerSignInSchema, ResolveRequestSchema,
  type InboxRow, type InboxSnapshot, type InboxTicket, type OfficerSignedIn, type ResolveRequest,
} from './inbox.js';
