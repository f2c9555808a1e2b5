import { numberSid, type KnownNumber } from '../../core/numbers/numbers.js';
import type { Application, SmsSettings, VoiceSettings } from '../../core/numbers/own-number.js';
import { rfc2822 } from '../../core/rfc2822.js';
import { accountUri, API_VERSION } from './uris.js';

function urls(asks: VoiceSettings & SmsSettings): object {
  return {
    voice_url: asks.voiceUrl ?? null,
    voice_method: asks.voiceMethod,
    voice_fallback_url: asks.voiceFallbackUrl ?? null,
    voice_fallback_method: asks.voiceFallbackMethod ?? 'POST',
    voice_caller_id_lookup: false,
    status_callback: asks.statusCallback ?? null,
    status_callback_method: asks.statusCallbackMethod,
    sms_url: asks.smsUrl ?? null,
    sms_method: asks.smsMethod ?? 'POST',
    sms_fallback_url: asks.smsFallbackUrl ?? null,
    sms_fallback_method: asks.smsFallbackMethod ?? 'POST',
  };
}

/** A number of the account as the API shows it. */
export function numberJson(accountSid: string, { number, createdAt, updatedAt }: KnownNumber): object {
  const sid = numberSid(number.phoneNumber);
  const uri = accountUri(accountSid, 'IncomingPhoneNumbers', sid);
  return {
    sid,
    account_sid: accountSid,
    friendly_name: number.friendlyName ?? number.shortCode ?? number.phoneNumber,
    phone_number: number.phoneNumber,
    api_version: API_VERSION,
    beta: false,
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    date_created: rfc2822(createdAt),
    date_updated: rfc2822(updatedAt),
    address_requirements: 'none',
    address_sid: null,
    bundle_sid: null,
    emergency_address_sid: null,
    emergency_address_status: 'unregistered',
    emergency_status: 'Inactive',
    identity_sid: null,
    origin: 'twilio',
    status: 'in-use',
    trunk_sid: null,
    type: 'local',
    voice_receive_mode: 'voice',
    voice_application_sid: number.voiceApplicationSid ?? null,
    sms_application_sid: number.smsApplicationSid ?? null,
    ...urls(number),
    uri: `${uri}.json`,
  };
}

/** An application of the account. */
export function applicationJson(accountSid: string, application: Application): object {
  return {
    sid: application.sid,
    account_sid: accountSid,
    friendly_name: application.friendlyName,
    api_version: API_VERSION,
    date_created: rfc2822(application.createdAt),
    date_updated: rfc2822(application.updatedAt),
    message_status_callback: application.messageStatusCallback ?? null,
    sms_status_callback: application.messageStatusCallback ?? null,
    public_application_connect_enabled: false,
    ...urls(application),
    uri: `${accountUri(accountSid, 'Applications', application.sid)}.json`,
  };
}
