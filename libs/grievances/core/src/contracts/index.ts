export {
  ClarificationAnswered, ClarificationAnsweredSchema, ClarificationOpened, ClarificationOpenedSchema, CLOSED_BECAUSE, InterimTold, InterimToldSchema, OrderDue, PressureReported,
  StatementWritten, TicketAtLevelSchema, TicketClimbed, TicketClosed, TicketClosedSchema, TicketEventSchema, TicketRegistered, TicketReopened, TicketResolved, TicketTransferred,
  TicketTransferredSchema, TicketWarned, TicketWithdrawn,
} from './events.js';
export { LookUpTicketSchema, TicketViewSchema, type TicketView } from './ticket-view.js';
export { ForwardPreviewSchema, PreviewRequestSchema, type ForwardPreview, RegisteredSchema, RegisterRequestSchema, type Registered, type RegisterRequest } from './registration.js';
export { StatusAnswerSchema, type StatusAnswer } from './status.js';
