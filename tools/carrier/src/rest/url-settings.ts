import type { OwnNumber, SmsSettings, VoiceSettings } from '../core/numbers/own-number.js';
import type { Form } from './form.js';
import { OF_NUMBERS, refuseOdd } from './well-formed.js';

/** Twilio's code for a URL of a number or an application that is none. */
const INVALID_URL = 21402;

/** What a form says of the URLs of a number or an application; what it does not mention stays, an empty one is taken away. */
export function urlsIn(form: Form, before: VoiceSettings & SmsSettings): VoiceSettings & SmsSettings {
  refuseOdd(form, OF_NUMBERS);
  const url = (name: string, otherwise: string | undefined): string | undefined => (form.text(name) === undefined ? otherwise : form.url(name, INVALID_URL));
  return {
    voiceUrl: url('VoiceUrl', before.voiceUrl),
    voiceMethod: form.method('VoiceMethod', before.voiceMethod),
    voiceFallbackUrl: url('VoiceFallbackUrl', before.voiceFallbackUrl),
    voiceFallbackMethod: form.method('VoiceFallbackMethod', before.voiceFallbackMethod),
    statusCallback: url('StatusCallback', before.statusCallback),
    statusCallbackMethod: form.method('StatusCallbackMethod', before.statusCallbackMethod),
    smsUrl: url('SmsUrl', before.smsUrl),
    smsMethod: form.method('SmsMethod', before.smsMethod),
    smsFallbackUrl: url('SmsFallbackUrl', before.smsFallbackUrl),
    smsFallbackMethod: form.method('SmsFallbackMethod', before.smsFallbackMethod),
  };
}

/** A number or an application that asks nobody yet. */
export const ASKS_NOBODY: Pick<OwnNumber, 'voiceMethod' | 'statusCallbackMethod'> = { voiceMethod: 'POST', statusCallbackMethod: 'POST' };
