import type { Disposition } from './desk-server.js';

/** What came of a call, as far as the screen saw it; the agent may choose another. */
export function likelyDisposition(seen: { readonly isRegistered: boolean; readonly wasTicketFound: boolean }): Disposition {
  if (seen.isRegistered) return 'complaint-registered';
  return seen.wasTicketFound ? 'status-told' : 'information-given';
}
