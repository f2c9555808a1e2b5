export { CarrierError } from './carrier-error.js';
export type { TelephonyConfig } from './carrier-client.js';
export { CarrierRecordings, type CarrierRecording } from './carrier-recordings.js';
export { Telephony, type CarrierCall, type CarrierConference, type CarrierParticipant, type OutgoingLine } from './telephony.js';
export { DeliverAgain } from './deliver-again.js';
export { TwilioSignature } from './twilio-signature.js';
export { type TelephoneRequest, TwimlFilter } from './twiml.filter.js';
export { type SpeakingTwiml, voiceResponse, type VoiceResponse } from './voice-response.js';
export { mintSoftphoneToken } from './softphone-token.js';
