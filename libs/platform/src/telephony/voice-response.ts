import twilio from 'twilio';

export type VoiceResponse = InstanceType<typeof twilio.twiml.VoiceResponse>;

/** A new, empty TwiML document. */
export const voiceResponse = (): VoiceResponse => new twilio.twiml.VoiceResponse();
