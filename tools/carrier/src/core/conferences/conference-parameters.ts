import type { Params } from '../params.js';
import { rfc2822 } from '../rfc2822.js';
import type { ConferenceEvent, EndReason } from './conference-events.js';
import type { Participant } from './participant.js';

/** What every callback of a conference carries (section 8 of the contract). */
export function conferenceParameters(facts: { readonly sid: string; readonly accountSid: string; readonly friendlyName: string }, event: ConferenceEvent, sequence: number, at: Date): Params {
  return {
    ConferenceSid: facts.sid,
    FriendlyName: facts.friendlyName,
    AccountSid: facts.accountSid,
    SequenceNumber: String(sequence),
    Timestamp: rfc2822(at),
    StatusCallbackEvent: event,
  };
}

/** `Reason`: why it is over, as a sentence. */
export function reasonInWords(reason: EndReason, by: Participant | undefined): string {
  if (reason === 'conference-ended-via-api') return 'Conference ended via API';
  const who = by === undefined ? 'A participant' : `Participant ${by.as.label ?? by.leg.sid}`;
  if (reason.startsWith('last')) return `${who} was the last one and left`;
  return `${who} with endConferenceOnExit=true left`;
}
