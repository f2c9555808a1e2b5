/**
 * The hosts that Twilio's Voice SDK talks to (the section on content security policy of its README). It registers at
 * `voice-js.roaming.twilio.com`, and comes back to the edge that it found there: any `voice-js.<edge>.twilio.com`.
 */
const TWILIO = ['wss://*.twilio.com', 'https://eventgw.twilio.com', 'https://sdk.twilio.com', 'https://media.twiliocdn.com'];

/** Where an agent's browser may connect to for its softphone, besides the desk's own address: one carrier, never both. */
export const softphoneSources = (localCarrier: string | undefined): readonly string[] => (localCarrier ? [new URL(localCarrier).origin] : TWILIO);
