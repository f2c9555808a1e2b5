export { excerptOf } from './excerpt.js';
export { ACCEPTS, decideForwarded, type Forwarded, type ForwardedCommand, type ForwardedRefusal, type ForwardedState } from './forwarded-lifecycle.js';
export { HELPLINE_DESK } from './helpline-desk.js';
export { historySentence, type ForwardedStep } from './history-sentence.js';
export { isReference, makeReference, REFERENCE_BYTES, type Reference } from './reference.js';
export { maskAadhaar } from './redaction/mask-aadhaar.js';
export { redactStatement, type KnownIdentity, type RedactedStatement } from './redaction/redact-statement.js';
export type { Redaction, RedactionKind } from './redaction/span.js';
export { chooseOffice, type RoutingQuestion, type RoutingRule } from './routing.js';
