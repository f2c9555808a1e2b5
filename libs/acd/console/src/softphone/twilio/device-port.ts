import type { Call, Device } from '@twilio/voice-sdk';

/** The part of the Voice SDK's `Call` that is used: its own types, so that a change of the SDK is found by the compiler. */
export type TwilioCall = Pick<Call, 'accept' | 'customParameters' | 'disconnect' | 'getRemoteStream' | 'ignore' | 'mute' | 'sendDigits'> & {
  on(event: 'cancel' | 'disconnect' | 'reject' | 'reconnecting' | 'reconnected', listener: () => void): unknown;
  on(event: 'mute', listener: (isMuted: boolean) => void): unknown;
  on(event: 'error', listener: (error: { readonly code: number }) => void): unknown;
};

/** The part of the Voice SDK's `Device` that is used. */
export type TwilioDevice = Pick<Device, 'destroy' | 'register' | 'state' | 'updateToken'> & {
  readonly audio: Pick<NonNullable<Device['audio']>, 'setInputDevice'> | null;
  on(event: 'registered' | 'unregistered' | 'tokenWillExpire', listener: () => void): unknown;
  on(event: 'incoming', listener: (call: TwilioCall) => void): unknown;
  on(event: 'error', listener: (error: { readonly code: number }) => void): unknown;
};

/** Makes a device. Rejects when the SDK cannot be loaded. */
export type MakeDevice = (token: string, options: { readonly tokenRefreshMs: number }) => Promise<TwilioDevice>;
