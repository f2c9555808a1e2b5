import twilio from 'twilio';

type VoiceResponse = InstanceType<typeof twilio.twiml.VoiceResponse>;

/** A document made with the public package's builder. */
export function voice(write: (response: VoiceResponse) => void): string {
  const response = new twilio.twiml.VoiceResponse();
  write(response);
  return response.toString();
}

/** A document as text, for what the builder would not write. */
export const raw = (verbs: string): string => `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs}</Response>`;

/** Says a sentence and then waits for a minute: the call goes on. */
export const sayAndStay = (words: string): string =>
  voice((response) => {
    response.say(words);
    response.gather({ timeout: 60, action: 'never' });
  });
