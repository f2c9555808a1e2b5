export { createHttpApp, type Answered, type HttpApp } from './create-http-app.js';
export { CarrierSignature, ClosedByDefaultGuard, ForgedRequests, SessionReader, SharedSecrets, type HttpSession } from './closed-by-default.guard.js';
export { ACCESS_MARK, FromCarrier, Permission, Public, WithSecret } from './route-marks.js';
export { sessionCookieOf, setSessionCookie, clearSessionCookie } from './session-cookie.js';
export { ParsedBody, parseOrRefuse } from './parse.js';
export { RefusalError, problemOf } from './refusal-error.js';
export { CurrentSession } from './current-session.js';
export { readUpload } from './read-upload.js';
export { SecretsOfSettings } from './secrets-of-settings.js';
