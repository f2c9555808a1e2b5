export {
  ClarificationAnswered, ClarificationAnsweredSchema, ClarificationOpened, ClarificationOpenedSchema, ClarificationOver, CLOSED_BECAUSE, InterimTold, InterimToldSchema, OrderDue, PressureReported,
  StatementWritten, TicketAtLevelSchema, TicketClimbed, TicketClosed, TicketClosedSchema, TicketEventSchema, TicketRegistered, TicketReopened, TicketResolved, TicketTransferred,
  TicketTransferredSchema, TicketWarned, TicketWithdrawn,
} from './events.js';
export { type EvidenceOfTicket, EvidenceOfTicketSchema, LookUpTicketSchema, TicketViewSchema, type TicketView } from './ticket-view.js';
export { ForwardPreviewSchema, PreviewRequestSchema, type ForwardPreview, RegisteredSchema, RegisterRequestSchema, type Registered, type RegisterRequest } from './registration.js';
export { StatusAnswerSchema, type StatusAnswer } from './status.js';
export {
  AnswerQuestionSchema, ASKED_FOR, AskingLineSchema, AskingTakenSchema, GiveBackAskingSchema, OfCallSchema, OpenQuestionsSchema, PreviewWordsSchema, ProveTicketSchema, RatedForCitizenSchema,
  RateForCitizenSchema, WithdrawnSchema, WithdrawTicketSchema, WordsPreviewSchema, type AnswerQuestion, type AskedFor, type AskingLine, type AskingTaken, type OpenQuestion, type OpenQuestions, type RatedForCitizen,
  type RateForCitizen, type WithdrawTicket, type WordsPreview,
  type IdentifyByReceipt, IdentifyByReceiptSchema, type LetterTaken, LetterTakenSchema,
} from './settling.js';
export {
  AlikeRequestSchema, AlikeSchema, IncidentProposalsSchema, IncidentsSchema, IncidentViewSchema, JoinsSchema, MergeTicketsSchema, OpenIncidentSchema, ProposedIncidentSchema, ProposeIncidentSchema,
  type Alike, type IncidentProposalView, type IncidentView, type Joins, type OpenIncident, type ProposedIncident, type ProposeIncident,
} from './alike.js';
export { LINK_REASONS, type LinkedTicket, LinkedTicketsSchema, type LinkReason, LinksQuerySchema, LinkTicketsSchema, UnlinkQuerySchema } from './links.js';
export { TicketsToAnswer, TicketsToFollow, TicketsToFollowSchema } from './events.js';
export { LikelyCategoriesSchema, LikelyRequestSchema, type LikelyCategories } from './likely.js';
