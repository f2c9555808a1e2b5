/** Where a leg is; the words of Twilio's call resource. */
export type CallStatus = 'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';

/** How a leg can end. */
export type FinalStatus = Exclude<CallStatus, 'queued' | 'ringing' | 'in-progress'>;

export type Direction = 'inbound' | 'outbound-api' | 'outbound-dial';

/** The progress events that a status callback can be asked for. */
export type CallEvent = 'initiated' | 'ringing' | 'answered' | 'completed';

/** The SIP code that a status callback reports for the end of a leg. */
export const SIP_CODES = {
  completed: '200',
  busy: '486',
  failed: '404',
  'no-answer': '487',
  canceled: '487',
} as const satisfies Record<FinalStatus, string>;
