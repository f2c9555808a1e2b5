export {
  AskGlassSchema, CarrierHealthSchema, CarrierNewsSchema, GlassesSchema, GlassIdSchema, NewsFilterSchema, NewsIdSchema, OpenedNewsSchema, ReplayedSchema, ReplaySchema,
  type CarrierHealth, type CarrierNews, type Glasses, type NewsFilter, type NewsId, type OpenedNews, type Replayed, type ReplayRequest,
} from './carrier-news.js';
export { HangUpSchema, HoldSchema, SoftphoneAccessSchema, type SoftphoneAccess } from './softphone.js';
export { CALL_OUTCOMES, CALL_PURPOSES, CallEnded, CallEndedSchema, type CallOutcome, type CallPurpose } from './events.js';
export { isNumberHidden } from '../domain/caller-number.js';
export {
  BeforePlacingSchema, LeaveBridgeSchema, OUTGOING_STATES, OutgoingSchema, OutgoingViewSchema, PlaceCallSchema, RingingFactsSchema, SECOND_PARTY_STATES, WHOM_TO_RING,
  type OutgoingView, type PlaceCallRequest, type RingingFacts, type WhomToRing,
} from './placing.js';
export {
  AddPartySchema, CallPartiesSchema, ColleaguesSchema, ConsultActSchema, ConsultSchema, ContactsSchema, EndPartySchema, FindContactsSchema, MonitorSchema, PartySchema, ReadPartiesSchema, TransferSchema, WhereMonitoringSchema,
  type CallParties, type Colleagues, type ConsultRequest, type Contacts, type Party, type TransferRequest, type WhereMonitoring,
} from './parties.js';
export { MONITOR_ROLES, PARTY_ACTS, PARTY_ROLES, PARTY_STATES, type MonitorRole, type PartyAct, type PartyRole, type PartyState } from '../domain/parties.js';
