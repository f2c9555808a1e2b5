import type { Rule } from './rule.js';

const CALLBACK = ['statusCallback', 'statusCallbackEvent', 'statusCallbackMethod'];
const DETECTION = [
  'machineDetection', 'machineDetectionTimeout', 'machineDetectionSpeechThreshold', 'machineDetectionSpeechEndThreshold',
  'machineDetectionSilenceTimeout', 'amdStatusCallback', 'amdStatusCallbackMethod',
];

/** What stands inside a verb: whom a Dial can reach, and their parts. */
export const NOUNS: Readonly<Record<string, Rule>> = {
  Number: { attributes: [...CALLBACK, ...DETECTION, 'url', 'method', 'byoc', 'sendDigits', 'callerDisplayName'], nested: 'text' },
  Client: { attributes: [...CALLBACK, 'url', 'method'], nested: ['Identity', 'Parameter'] },
  Identity: { attributes: [], nested: 'text' },
  Parameter: { attributes: ['name', 'value'], nested: [] },
  Queue: { attributes: ['url', 'method', 'reservationSid', 'postWorkActivitySid'], nested: 'text' },
  Sip: { attributes: [...CALLBACK, ...DETECTION, 'url', 'method', 'username', 'password', 'callerDisplayName'], nested: 'text' },
  Sim: { attributes: [], nested: 'text' },
  Application: { attributes: [...CALLBACK, 'customerId', 'copyParentTo', 'url', 'method'], nested: ['ApplicationSid', 'Parameter'] },
  ApplicationSid: { attributes: [], nested: 'text' },
  WhatsApp: { attributes: [...CALLBACK, 'url', 'method'], nested: 'text' },
  Body: { attributes: [], nested: 'text' },
  Media: { attributes: [], nested: 'text' },
  Task: { attributes: ['priority', 'timeout'], nested: 'text' },
  Conference: {
    attributes: [
      ...CALLBACK, 'muted', 'beep', 'startConferenceOnEnter', 'endConferenceOnExit', 'waitUrl', 'waitMethod', 'maxParticipants', 'record',
      'region', 'trim', 'coach', 'participantLabel', 'jitterBufferSize', 'recordingStatusCallback', 'recordingStatusCallbackEvent',
      'recordingStatusCallbackMethod', 'eventCallbackUrl',
    ],
    nested: 'text',
  },
};
