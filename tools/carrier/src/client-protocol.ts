/**
 * The messages between the carrier and a softphone in a browser, over the WebSocket `/client?token=…`. The token is
 * Twilio's AccessToken with a VoiceGrant that allows incoming calls. Types only: usable in a browser.
 */

/** Close code when the token was refused; the close reason says why: `token expired`, `token too long`, `token invalid`, `incoming calls not allowed`. */
export type LocalSoftphoneRefused = 4001;

/** What a softphone can tell the carrier. `callSid` names the call that is meant. */
export type LocalSoftphoneCommand =
  | { readonly type: 'accept'; readonly callSid: string }
  | { readonly type: 'reject'; readonly callSid: string }
  | { readonly type: 'hangup'; readonly callSid: string }
  | { readonly type: 'mute'; readonly callSid: string; readonly on: boolean }
  | { readonly type: 'digits'; readonly callSid: string; readonly digits: string }
  /** WebRTC: the browser's complete session description, PCMU among its codecs. Again at any time: replaces the line. */
  | { readonly type: 'offer'; readonly sdp: string }
  /** Outside a call: the carrier sends back what this device says, 0.3 s later, until off. */
  | { readonly type: 'echo'; readonly on: boolean }
  /** Asks to be told whether this call hears something (`hearing`). */
  | { readonly type: 'hearing'; readonly callSid: string; readonly on: boolean }
  /** Says something in the call as if into the microphone: a WAV file in base64, or words. Answered by `spoken` at its end. */
  | { readonly type: 'speak'; readonly callSid: string; readonly file?: string | undefined; readonly words?: string | undefined; readonly language?: string | undefined }
  /** A fresh token for the same identity, before the one in use expires. */
  | { readonly type: 'token'; readonly token: string }
  | { readonly type: 'ping' };

/** A call as it is offered, or told again after a reload. `params` are the custom parameters after `client:name?`. */
export interface LocalSoftphoneCall {
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What the carrier tells a softphone. */
export type LocalSoftphoneEvent =
  | { readonly type: 'registered'; readonly identity: string }
  | ({ readonly type: 'incoming' } & LocalSoftphoneCall)
  | { readonly type: 'accepted'; readonly callSid: string }
  /** A call that goes on in this browser after its last one was lost. */
  | ({ readonly type: 'resumed'; readonly talkingWith: number; readonly held: boolean; readonly muted: boolean } & LocalSoftphoneCall)
  | LocalSoftphoneSound
  /** In a conversation with so many others who can be heard; 0 while alone. */
  | { readonly type: 'talking'; readonly callSid: string; readonly with: number }
  | { readonly type: 'held'; readonly callSid: string; readonly on: boolean }
  | { readonly type: 'muted'; readonly callSid: string; readonly on: boolean }
  /** Over, or no longer offered. `reason`: a final call status, `answered elsewhere`, `browser gone`, … */
  | { readonly type: 'ended'; readonly callSid: string; readonly reason: string }
  /** The carrier's complete session description, for the last offer. An offer that cannot be answered gets an `error`. */
  | { readonly type: 'answer'; readonly sdp: string }
  /** Whether something is to be heard now, as the carrier measures it: at first, and at every change. */
  | { readonly type: 'hearing'; readonly callSid: string; readonly on: boolean }
  | { readonly type: 'spoken'; readonly callSid: string }
  /** A command that could not be understood. */
  | { readonly type: 'error'; readonly message: string }
  | { readonly type: 'pong' };

/** What the ear gets over the line, to be shown; `silence` stops what was playing. */
export interface LocalSoftphoneSound {
  readonly type: 'sound';
  readonly callSid: string;
  readonly kind: 'say' | 'play' | 'music' | 'ringback' | 'beep' | 'silence';
  readonly text?: string | undefined;
  readonly language?: string | undefined;
  readonly durationMs?: number | undefined;
}
