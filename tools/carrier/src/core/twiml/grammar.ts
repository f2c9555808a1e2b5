/** What a verb may carry and contain. `text` children are words, with SSML markup or a URL. */
export interface Rule {
  readonly attributes: readonly string[];
  readonly nested: readonly string[] | 'text';
}

const CALLBACK = ['statusCallback', 'statusCallbackEvent', 'statusCallbackMethod'];

/** The verbs of a voice document that this carrier follows (sections 3 to 5 of the contract). */
export const VERBS: Readonly<Record<string, Rule>> = {
  Say: { attributes: ['voice', 'language', 'loop'], nested: 'text' },
  Play: { attributes: ['loop', 'digits'], nested: 'text' },
  Pause: { attributes: ['length'], nested: [] },
  Gather: {
    attributes: [
      'input', 'action', 'method', 'timeout', 'speechTimeout', 'maxSpeechTime', 'profanityFilter', 'finishOnKey', 'numDigits',
      'partialResultCallback', 'partialResultCallbackMethod', 'language', 'hints', 'bargeIn', 'debug', 'actionOnEmptyResult',
      'dtmfDetection', 'speechModel', 'enhanced',
    ],
    nested: ['Say', 'Play', 'Pause'],
  },
  Redirect: { attributes: ['method'], nested: 'text' },
  Enqueue: { attributes: ['action', 'maxQueueSize', 'method', 'waitUrl', 'waitUrlMethod', 'workflowSid'], nested: 'text' },
  Leave: { attributes: [], nested: [] },
  Hangup: { attributes: [], nested: [] },
  Reject: { attributes: ['reason'], nested: [] },
  Dial: {
    attributes: [
      'action', 'answerOnBridge', 'callerId', 'callReason', 'events', 'hangupOnStar', 'method', 'passports', 'record',
      'recordingConfigurationId', 'recordingStatusCallback', 'recordingStatusCallbackEvent', 'recordingStatusCallbackMethod',
      'recordingTrack', 'referMethod', 'referUrl', 'ringTone', 'sequential', 'timeLimit', 'timeout', 'trim',
    ],
    nested: ['Number', 'Client', 'Conference'],
  },
};

/** What a Dial can reach. */
export const NOUNS: Readonly<Record<string, Rule>> = {
  Number: { attributes: [...CALLBACK, 'url', 'method', 'byoc', 'sendDigits'], nested: 'text' },
  Client: { attributes: [...CALLBACK, 'url', 'method'], nested: ['Identity', 'Parameter'] },
  Identity: { attributes: [], nested: 'text' },
  Parameter: { attributes: ['name', 'value'], nested: [] },
  Conference: {
    attributes: [
      ...CALLBACK, 'muted', 'beep', 'startConferenceOnEnter', 'endConferenceOnExit', 'waitUrl', 'waitMethod', 'maxParticipants', 'record',
      'region', 'trim', 'coach', 'participantLabel', 'jitterBufferSize', 'recordingStatusCallback', 'recordingStatusCallbackEvent',
      'recordingStatusCallbackMethod', 'eventCallbackUrl',
    ],
    nested: 'text',
  },
};
