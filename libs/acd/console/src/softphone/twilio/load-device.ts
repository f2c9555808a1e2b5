import type { MakeDevice } from './device-port.js';

/** Twilio's Voice SDK, fetched only here: a desk on the local carrier never loads it. */
export const loadDevice: MakeDevice = async (token, { tokenRefreshMs }) => {
  const { Call, Device } = await import('@twilio/voice-sdk');
  const device = new Device(token, {
    codecPreferences: [Call.Codec.Opus, Call.Codec.PCMU],
    // Leaving the page in a call ends it: the browser asks first.
    closeProtection: true,
    enableImprovedSignalingErrorPrecision: true,
    tokenRefreshMs,
    appName: 'pukar',
    logLevel: 'silent',
  });
  // The desk rings by itself, for the offer and not for its leg.
  device.audio?.incoming(false);
  device.audio?.disconnect(false);
  return device;
};
