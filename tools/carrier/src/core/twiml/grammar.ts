import { NOUNS } from './nouns.js';
import type { Rule } from './rule.js';

const RECORDING = ['recordingStatusCallback', 'recordingStatusCallbackEvent', 'recordingStatusCallbackMethod', 'recordingTrack', 'recordingConfigurationId'];
const MESSAGE = ['to', 'from', 'action', 'method', 'statusCallback'];
const ANYTHING: Rule = { attributes: [], nested: 'text' };

/** The verbs of a voice document that this carrier follows (sections 3 to 5 of the contract). */
const FOLLOWED: Readonly<Record<string, Rule>> = {
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
  Record: {
    attributes: [
      'action', 'method', 'timeout', 'finishOnKey', 'maxLength', 'playBeep', 'trim', 'transcribe', 'transcribeCallback', 'transcriptionConfigurationId', ...RECORDING,
    ],
    nested: [],
  },
  Redirect: { attributes: ['method'], nested: 'text' },
  Enqueue: { attributes: ['action', 'maxQueueSize', 'method', 'waitUrl', 'waitUrlMethod', 'workflowSid'], nested: ['Task'] },
  Leave: { attributes: [], nested: [] },
  Hangup: { attributes: [], nested: ['Parameter'] },
  Reject: { attributes: ['reason'], nested: ['Parameter'] },
  Sms: { attributes: MESSAGE, nested: 'text' },
  Message: { attributes: MESSAGE, nested: ['Body', 'Media'] },
  Dial: {
    attributes: [
      'action', 'answerOnBridge', 'callerId', 'callReason', 'events', 'hangupOnStar', 'method', 'passports', 'record', ...RECORDING,
      'referMethod', 'referUrl', 'ringTone', 'sequential', 'timeLimit', 'timeout', 'trim',
    ],
    nested: ['Number', 'Client', 'Conference', 'Queue', 'Sip', 'Sim', 'Application', 'WhatsApp'],
  },
};

/** Twilio's verbs that lead out of what this carrier has; their handlers say so. */
const NOT_THERE = ['Connect', 'Start', 'Stop', 'Pay', 'Refer', 'Echo'] as const;

const VERBS: Readonly<Record<string, Rule>> = { ...FOLLOWED, ...Object.fromEntries(NOT_THERE.map((name) => [name, ANYTHING])) };

/** A document for a call. */
export const VOICE: Rule = { attributes: [], nested: Object.keys(VERBS) };

/** A document that answers a text message (section 9 of the contract). */
export const MESSAGING: Rule = { attributes: [], nested: ['Message', 'Sms', 'Redirect'] };

/** The rule of an element inside another one; undefined where it does not belong. */
export function ruleWithin(parent: Rule, name: string): Rule | undefined {
  return parent.nested !== 'text' && parent.nested.includes(name) ? (NOUNS[name] ?? VERBS[name]) : undefined;
}
