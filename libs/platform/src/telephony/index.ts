export { CarrierError, Telephony, type CarrierCall, type CarrierConference, type CarrierParticipant, type TelephonyConfig } from './telephony.js';
export { DeliverAgain } from './deliver-again.js';
export { TwilioSignature } from './twilio-signature.js';
export { TwimlFilter } from './twiml.filter.js';
export { voiceResponse, type VoiceResponse } from './voice-response.js';
export { mintSoftphoneToken } from './softphone-token.js';
