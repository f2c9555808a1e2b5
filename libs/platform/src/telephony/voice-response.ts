import { speakable } from '@pukar/kernel';

/** What an attribute says; a list is written with spaces between, `undefined` not at all. */
type Attribute = string | number | boolean | readonly string[] | undefined;
type Method = 'GET' | 'POST';

/** What is written otherwise, in text and in an attribute, as XML's canonical form has it (https://www.w3.org/TR/xml-c14n); control characters are blanks by then. */
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const IN_TEXT = /[&<>]/;
const IN_ATTRIBUTE = /[&<"]/;
const ALL_IN_TEXT = new RegExp(IN_TEXT, 'g');
const ALL_IN_ATTRIBUTE = new RegExp(IN_ATTRIBUTE, 'g');
const escaped = (character: string): string => ESCAPES[character]!;

/** Most addresses are: nothing of them is to be looked for letter by letter. */
const PLAIN = /^[\w\-.:/?= ]*$/;

const textOf = (words: string): string => {
  if (PLAIN.test(words)) return words;
  const text = speakable(words);
  return IN_TEXT.test(text) ? text.replace(ALL_IN_TEXT, escaped) : text;
};

function attributeOf(name: string, value: Attribute): string {
  if (value === undefined) return '';
  const words = typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : String(value);
  if (PLAIN.test(words)) return ` ${name}="${words}"`;
  const text = speakable(words);
  return ` ${name}="${IN_ATTRIBUTE.test(text) ? text.replace(ALL_IN_ATTRIBUTE, escaped) : text}"`;
}

function opening(verb: string, attributes: Readonly<Record<string, Attribute>>): string {
  let tag = `<${verb}`;
  for (const name in attributes) tag += attributeOf(name, attributes[name]);
  return tag;
}

const closed = (verb: string, attributes: Readonly<Record<string, Attribute>>, inner: string): string => `${opening(verb, attributes)}${inner === '' ? '/>' : `>${inner}</${verb}>`}`;

/** What can speak: a document, and what listens for keys meanwhile. */
export class SpeakingTwiml {
  protected readonly parts: (string | { toString(): string })[] = [];

  play(address: string): this {
    this.parts.push(closed('Play', {}, textOf(address)));
    return this;
  }

  say(settings: { readonly language: string }, words: string): this {
    this.parts.push(closed('Say', settings, textOf(words)));
    return this;
  }

  /** Silence, of so many seconds. */
  pause(settings: { readonly length: number }): this {
    this.parts.push(closed('Pause', settings, ''));
    return this;
  }

  protected inner(): string {
    let inner = '';
    for (const part of this.parts) inner += typeof part === 'string' ? part : part.toString();
    return inner;
  }
}

class Gathering extends SpeakingTwiml {
  constructor(private readonly settings: GatherSettings) {
    super();
  }

  override toString(): string {
    return closed('Gather', this.settings, this.inner());
  }
}

/** Times in seconds; a `finishOnKey` of '' lets every key be one. */
type GatherSettings = {
  readonly input: readonly 'dtmf'[];
  readonly action: string;
  readonly method: Method;
  readonly actionOnEmptyResult?: boolean;
  readonly timeout: number;
  readonly numDigits: number;
  readonly finishOnKey: string;
};

type RecordSettings = {
  readonly action: string;
  readonly method: Method;
  readonly maxLength: number;
  readonly timeout: number;
  readonly finishOnKey: string;
  readonly playBeep: boolean;
  readonly trim?: 'do-not-trim';
  readonly recordingStatusCallback?: string;
  readonly recordingStatusCallbackMethod?: Method;
  readonly recordingStatusCallbackEvent?: readonly ('completed' | 'absent')[];
};

type EnqueueSettings = { readonly action: string; readonly method: Method; readonly waitUrl: string; readonly waitUrlMethod: Method };

type ConferenceSettings = {
  readonly startConferenceOnEnter: boolean;
  readonly endConferenceOnExit: boolean;
  readonly beep: 'false';
  readonly participantLabel?: string;
  readonly statusCallback: string;
  readonly statusCallbackMethod: Method;
  readonly statusCallbackEvent: readonly ('start' | 'end' | 'join' | 'leave' | 'hold')[];
};

/**
 * A TwiML document, verb by verb, with the verbs that we use (https://www.twilio.com/docs/voice/twiml). It is the text that the twilio library's builder
 * makes, at a fiftieth of its time: that builds a tree of nodes for each answer. What no document can carry is spoken as a space.
 */
export class VoiceResponse extends SpeakingTwiml {
  /** What is put into the answer is heard while keys are awaited. */
  gather(settings: GatherSettings): SpeakingTwiml {
    const gathering = new Gathering(settings);
    this.parts.push(gathering);
    return gathering;
  }

  record(settings: RecordSettings): this {
    this.parts.push(closed('Record', settings, ''));
    return this;
  }

  /** Another document says what comes next. */
  redirect(settings: { readonly method: Method }, address: string): this {
    this.parts.push(closed('Redirect', settings, textOf(address)));
    return this;
  }

  enqueue(settings: EnqueueSettings, queue: string): this {
    this.parts.push(closed('Enqueue', settings, textOf(queue)));
    return this;
  }

  /** Out of the queue. */
  leave(): this {
    this.parts.push('<Leave/>');
    return this;
  }

  /** Into a conference; when the line comes out of it, it asks `action`. */
  conference(dial: { readonly action: string; readonly method: Method }, settings: ConferenceSettings, name: string): this {
    this.parts.push(closed('Dial', dial, closed('Conference', settings, textOf(name))));
    return this;
  }

  reject(settings: { readonly reason: 'busy' | 'rejected' }): this {
    this.parts.push(closed('Reject', settings, ''));
    return this;
  }

  hangup(): this {
    this.parts.push('<Hangup/>');
    return this;
  }

  override toString(): string {
    const inner = this.inner();
    return `<?xml version="1.0" encoding="UTF-8"?>${inner === '' ? '<Response/>' : `<Response>${inner}</Response>`}`;
  }
}

/** A new, empty TwiML document. */
export const voiceResponse = (): VoiceResponse => new VoiceResponse();
