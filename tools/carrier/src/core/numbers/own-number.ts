import type { HttpMethod } from '../params.js';

/** What is asked when a number of the account is dialled. */
export interface VoiceSettings {
  readonly voiceUrl?: string | undefined;
  readonly voiceMethod: HttpMethod;
  readonly voiceFallbackUrl?: string | undefined;
  readonly voiceFallbackMethod?: HttpMethod | undefined;
  readonly statusCallback?: string | undefined;
  readonly statusCallbackMethod: HttpMethod;
}

/** What is asked when a text message comes in for a number (section 9 of the contract). */
export interface SmsSettings {
  readonly smsUrl?: string | undefined;
  readonly smsMethod?: HttpMethod | undefined;
  readonly smsFallbackUrl?: string | undefined;
  readonly smsFallbackMethod?: HttpMethod | undefined;
}

/** A number of the account and what it asks. */
export interface OwnNumber extends VoiceSettings, SmsSettings {
  /** E.164: what webhooks and the REST API call it. */
  readonly phoneNumber: string;
  /** What citizens dial, when that is something else. */
  readonly shortCode?: string | undefined;
  readonly friendlyName?: string | undefined;
  /** An application whose voice settings count instead of the number's own. */
  readonly voiceApplicationSid?: string | undefined;
  readonly smsApplicationSid?: string | undefined;
}

/** A set of URLs under one id, for numbers and calls (`ApplicationSid`). */
export interface Application extends VoiceSettings, SmsSettings {
  readonly sid: string;
  readonly friendlyName: string;
  readonly messageStatusCallback?: string | undefined;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
