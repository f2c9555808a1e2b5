export { HangUpSchema, HoldSchema, SoftphoneAccessSchema, type SoftphoneAccess } from './softphone.js';
export { CALL_OUTCOMES, CallEnded, CallEndedSchema, type CallOutcome } from './events.js';
export { isNumberHidden } from '../domain/caller-number.js';
export { MissedCallsSchema, type MissedCalls } from './missed-calls.js';
