export { StatementWritten, TicketRegistered, TicketReopened, TicketResolved, TicketEventSchema } from './events.js';
export { LookUpTicketSchema, TicketViewSchema, type TicketView } from './ticket-view.js';
export { ForwardPreviewSchema, PreviewRequestSchema, type ForwardPreview, RegisteredSchema, RegisterRequestSchema, type Registered, type RegisterRequest } from './registration.js';
export { StatusAnswerSchema, type StatusAnswer } from './status.js';
