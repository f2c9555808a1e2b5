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
  /** A path on the carrier. */
  readonly url?: string | undefined;
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
  /** `isOld`: it was there before this phone connected. */
  | { readonly type: 'sms'; readonly sid: string; readonly from: string; readonly body: string; readonly at: string; readonly isOld: boolean }
  | PhoneTrace
  | { readonly type: 'error'; readonly message: string }
  | { readonly type: 'pong' };
