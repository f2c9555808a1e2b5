export { createHttpApp, type HttpApp } from './create-http-app.js';
export { CarrierSignature, ClosedByDefaultGuard, ForgedRequests, SessionReader, type HttpSession } from './closed-by-default.guard.js';
export { ACCESS_MARK, FromCarrier, Permission, Public } from './route-marks.js';
export { sessionCookieOf, setSessionCookie, clearSessionCookie } from './session-cookie.js';
export { ParsedBody, parseOrRefuse } from './parse.js';
export { RefusalError, problemOf } from './refusal-error.js';
export { CurrentSession } from './current-session.js';
export { readUpload } from './read-upload.js';
