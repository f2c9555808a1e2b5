/**
 * The messages between the carrier and a practice phone, over the WebSocket `/phone?number=…`. Open to everybody who
 * reaches the carrier: it is a practice line on loopback. Types only: usable in a browser.
 */

/** What a phone can do. */
export type PhoneCommand =
  /** `instant` makes everything said take no time: for callers that are code. */
  | { readonly type: 'dial'; readonly to: string; readonly speed?: 'real' | 'instant' | undefined }
  | { readonly type: 'answer' }
  | { readonly type: 'press'; readonly key: string }
  /** Lets the Gather that waits, or the next one, end in silence at once. */
  | { readonly type: 'quiet' }
  | { readonly type: 'hangup' }
  /** WebRTC: the browser's complete session description, PCMU among its codecs. Again at any time: replaces the line. */
  | { readonly type: 'offer'; readonly sdp: string }
  /** Outside a call: the carrier sends back what this device says, 0.3 s later, until off. */
  | { readonly type: 'echo'; readonly on: boolean }
  /** Asks to be told whether this phone hears something (`hearing`), in this call and the next ones. */
  | { readonly type: 'hearing'; readonly on: boolean }
  /** Says something in the call as if into the microphone: a WAV file in base64, or words. Answered by `spoken` at its end. */
  | { readonly type: 'speak'; readonly file?: string | undefined; readonly words?: string | undefined; readonly language?: string | undefined }
  /** Writes a text message to a number of the account; `whatsapp:` in front makes it one of WhatsApp. Answered by `sms-sent`. */
  | { readonly type: 'sms'; readonly to: string; readonly body: string }
  | { readonly type: 'ping' };

/** One webhook of this phone's call, for the carrier's view. */
export interface PhoneTrace {
  readonly type: 'trace';
  readonly at: string;
  readonly about: string;
  readonly method: string;
  readonly path: string;
  readonly status?: number | undefined;
  readonly ms: number;
  readonly twiml?: string | undefined;
  readonly fault?: string | undefined;
}

export interface PhoneSound {
  readonly type: 'sound';
  readonly kind: 'say' | 'play' | 'music' | 'ringback' | 'beep' | 'silence';
  readonly text?: string | undefined;
  readonly language?: string | undefined;
  readonly durationMs?: number | undefined;
}

/** What a phone is told. */
export type PhoneEvent =
  /** Its number, as the other side sees it. */
  | { readonly type: 'ready'; readonly number: string }
  | { readonly type: 'ringing'; readonly callSid: string; readonly direction: 'outgoing' | 'incoming'; readonly with: string }
  | { readonly type: 'answered'; readonly callSid: string }
  | PhoneSound
  | { readonly type: 'talking'; readonly with: number }
  | { readonly type: 'held'; readonly on: boolean }
  | { readonly type: 'muted'; readonly on: boolean }
  | { readonly type: 'ended'; readonly reason: string }
  /** The carrier's complete session description, for the last offer. An offer that cannot be answered gets an `error`. */
  | { readonly type: 'answer'; readonly sdp: string }
  /** Whether something is to be heard now, as the carrier measures it: at first, and at every change. */
  | { readonly type: 'hearing'; readonly on: boolean }
  | { readonly type: 'spoken' }
  /** `isOld`: it was there before this phone connected. */
  | { readonly type: 'sms'; readonly sid: string; readonly from: string; readonly body: string; readonly at: string; readonly isOld: boolean }
  | { readonly type: 'sms-sent'; readonly sid: string; readonly to: string; readonly body: string; readonly at: string }
  | PhoneTrace
  | { readonly type: 'error'; readonly message: string }
  | { readonly type: 'pong' };
