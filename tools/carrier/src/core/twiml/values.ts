import type { TwimlWarning, Verb } from './verb.js';

interface Expected {
  readonly fits: RegExp;
  readonly code: number;
}

const whole = (code: number): Expected => ({ fits: /^\d+$/, code });
const truth = (code: number): Expected => ({ fits: /^(true|false)$/i, code });
const method = (code: number): Expected => ({ fits: /^(get|post)$/i, code });
const TRIM: Expected = { fits: /^(trim-silence|do-not-trim)$/, code: 13239 };
const keys = (code: number): Expected => ({ fits: /^[0-9*#]*$/, code });

/** The values that attributes take, with the code of Twilio's warning for any other; the default is used then. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  Dial: {
    method: method(13210),
    timeout: whole(13212),
    hangupOnStar: truth(13213),
    timeLimit: whole(13216),
    record: { fits: /^(true|false|do-not-record|record-from-(answer|ringing)(-dual)?)$/, code: 13217 },
    sequential: truth(13218),
    answerOnBridge: truth(13219),
    trim: TRIM,
  },
  Number: { method: method(13221), sendDigits: { fits: /^[0-9*#wW]*$/, code: 13222 } },
  Conference: {
    muted: truth(13230),
    endConferenceOnExit: truth(13231),
    startConferenceOnEnter: truth(13232),
    waitMethod: method(13234),
    beep: { fits: /^(true|false|onEnter|onExit)$/, code: 13235 },
    trim: TRIM,
  },
  Gather: {
    finishOnKey: keys(13311),
    method: method(13312),
    timeout: { fits: /^(\d+|auto)$/, code: 13313 },
    numDigits: { fits: /^[1-9]\d*$/, code: 13314 },
    input: { fits: /^(dtmf|speech|dtmf speech|speech dtmf)$/, code: 13326 },
    speechTimeout: { fits: /^(\d+|auto)$/, code: 13327 },
    maxSpeechTime: whole(13328),
    partialResultCallbackMethod: method(13329),
    bargeIn: truth(13332),
    profanityFilter: truth(13333),
    actionOnEmptyResult: truth(13338),
  },
  Play: { loop: whole(13410), digits: { fits: /^[0-9*#wWa-dA-D,]+$/, code: 13430 } },
  Say: { loop: whole(13510) },
  Record: {
    method: method(13610),
    timeout: whole(13611),
    maxLength: { fits: /^[1-9]\d*$/, code: 13612 },
    finishOnKey: keys(13613),
    transcribe: truth(13614),
    playBeep: truth(13616),
    trim: { ...TRIM, code: 13699 },
  },
  Redirect: { method: method(13710) },
  Reject: { reason: { fits: /^(rejected|busy)$/, code: 13810 } },
  Pause: { length: whole(13910) },
};

/** What is odd about the values of a verb's attributes. */
export function oddValues(verb: Verb): TwimlWarning[] {
  return Object.entries(EXPECTED[verb.name] ?? {}).flatMap(([name, { fits, code }]) => {
    const value = verb.attributes[name];
    return value === undefined || fits.test(value.trim()) ? [] : [{ code, message: `${verb.name}: invalid ${name} value: ${value}` }];
  });
}
