import type { LineTrouble } from '../softphone.js';

/**
 * Twilio's error codes as what the agent can do about them (https://www.twilio.com/docs/api/errors; the names in the
 * Voice SDK's `errors`). 31208 and 31201 are also how version 1 of the SDK called the microphone's refusal.
 */
const TROUBLES: ReadonlyMap<number, LineTrouble> = new Map<number, LineTrouble>([
  // Signalling cannot be had, or was lost: 31000 unknown, 31003 timeout, 31005 connection, 31009 transport, 53000 and 53001.
  ...[31000, 31003, 31005, 31009, 53000, 53001].map((code) => [code, 'carrier-unreachable'] as const),
  // The token: invalid, expired, of an account or key that Twilio does not know, or longer than is allowed.
  ...[20101, 20104, 20151, 20157, 31201, 31202, 31203, 31204, 31205, 31207].map((code) => [code, 'token-refused'] as const),
  // The microphone: refused by the person (31401, 31208), or not to be had (31402).
  ...[31208, 31401, 31402].map((code) => [code, 'microphone-refused'] as const),
  [31206, 'too-many-requests'],
]);

/** What an error of Twilio's means for the line. */
export const troubleOf = (code: number): LineTrouble => TROUBLES.get(code) ?? 'unknown';
