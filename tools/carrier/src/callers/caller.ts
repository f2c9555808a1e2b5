import type { PhoneEvent, PhoneSound, PhoneTrace } from '../phone-protocol.js';
import { connect, type JsonSocket } from './connect.js';
import { ScriptedSound, type Speaking, type Spoken } from './scripted-sound.js';
import { Transcript } from './transcript.js';
import { Waiting, type Patience } from './waiting.js';

/** Whom to call, from which phone, over which carrier. */
export interface Dialling {
  /** The carrier's address: `http://127.0.0.1:3002`. */
  readonly carrier: string;
  /** E.164, or `withheld`. */
  readonly from: string;
  readonly to: string;
  /** `instant`: what is said takes no time. */
  readonly speed?: 'real' | 'instant' | undefined;
}

/** A text message in this phone. */
export interface ReceivedSms {
  readonly from: string;
  readonly body: string;
  readonly at: string;
  /** It was there before this caller came. */
  readonly isOld: boolean;
}

/** A person with a practice phone, as code. Close it when done: the phone stays switched on until then. */
export class Caller {
  readonly messages: ReceivedSms[] = [];
  readonly sounds: PhoneSound[] = [];
  readonly traces: PhoneTrace[] = [];
  state: 'idle' | 'ringing' | 'in call' | 'talking' | 'ended' = 'idle';
  callSid: string | undefined;
  /** With how many others at most it ever talked at once. */
  mostPartners = 0;
  private readonly waiting = new Waiting();
  private readonly transcript = new Transcript();
  private readonly received = new Transcript();
  private readonly sound = new ScriptedSound(this.waiting, (command) => this.send(command));
  private readonly seenMessages = new Set<string>();
  private readonly written: string[] = [];
  private dialled = '';
  private talkingWith = 0;
  private isHeld = false;
  private endReason = '';
  private socket: JsonSocket | undefined;

  /** Switches a phone on; it does not dial yet. */
  static async switchOn(carrier: string, number: string): Promise<Caller> {
    const caller = new Caller();
    caller.socket = await connect<PhoneEvent>(carrier, `/phone?number=${encodeURIComponent(number)}`, {
      event: (event) => caller.take(event),
      closed: (reason) => caller.take({ type: 'ended', reason: `line closed: ${reason}` }),
    });
    return caller;
  }

  /** Everything that was said and played, in words where they are known. */
  get heard(): readonly string[] {
    return this.transcript.lines;
  }

  /** Dials, or dials again. */
  dial(to: string, speed: 'real' | 'instant' = 'real'): void {
    [this.state, this.dialled] = ['ringing', to];
    this.send({ type: 'dial', to, speed });
  }

  /** Waits for words while the call lasts; looks only at what came after the last words that were waited for. */
  hears(words: RegExp, patience?: Patience): Promise<RegExpExecArray> {
    return this.waiting.until(
      () => this.transcript.find(words),
      () => `the caller never heard ${String(words)} but ${this.transcript.fresh()}; the call is ${this.state}${this.endReason === '' ? '' : ` (${this.endReason})`}`,
      patience,
      () => this.state === 'ended',
    );
  }

  /** Waits until the carrier has given this call its id: another one than `earlier`. */
  getsLine(earlier?: string, patience?: Patience): Promise<string> {
    return this.waiting.until(() => (this.callSid === earlier ? undefined : this.callSid), () => `the carrier never took the call; it is ${this.state}`, patience);
  }

  press(key: string): Promise<void> {
    this.send({ type: 'press', key });
    return Promise.resolve();
  }

  /** Presses one key after the other. */
  async keys(keys: string): Promise<void> {
    for (const key of keys) await this.press(key);
  }

  /** Lets the menu that waits for a key, or the next one, find out at once that none comes. */
  stayQuiet(): void {
    this.send({ type: 'quiet' });
  }

  /** Says words, or what is in a WAV file (PCM or µ-law), into the call at its real pace; ends when it has been said. */
  speaks(spoken: Spoken, speaking?: Speaking): Promise<void> {
    return this.sound.speaks(spoken, speaking);
  }

  /** Waits until something is to be heard, as the carrier measures it at this ear. */
  hearsVoice(patience?: Patience): Promise<true> {
    return this.sound.hearsVoice(patience);
  }

  /** Waits until nothing has been to be heard for 0.4 seconds. */
  hearsNothing(patience?: Patience): Promise<true> {
    return this.sound.hearsNothing(patience);
  }

  /** Picks up when the phone rings. */
  async answer(patience?: Patience): Promise<void> {
    await this.rings(patience);
    this.send({ type: 'answer' });
  }

  /** Waits until somebody calls this phone. */
  rings(patience?: Patience): Promise<true> {
    return this.waiting.until(() => (this.state === 'ringing' ? true : undefined), () => `the phone never rang; it is ${this.state}`, patience);
  }

  hangUp(): void {
    this.send({ type: 'hangup' });
  }

  /** Waits until somebody else is there to talk with. */
  isTalking(patience?: Patience): Promise<true> {
    return this.waiting.until(() => (this.talkingWith > 0 && !this.isHeld ? true : undefined), () => `the caller never talked with anybody; the call is ${this.state}`, patience);
  }

  /** Waits until the call is on hold. */
  isOnHold(patience?: Patience): Promise<true> {
    return this.waiting.until(() => (this.isHeld ? true : undefined), () => `the caller was never put on hold; the call is ${this.state}`, patience);
  }

  /** Waits until the call is over, and says why it ended. */
  ended(patience?: Patience): Promise<string> {
    return this.waiting.until(() => (this.state === 'ended' ? this.endReason : undefined), () => `the call never ended; it is ${this.state}, heard: ${this.transcript.fresh()}`, patience);
  }

  /** Writes a text message: to the number dialled last unless told. Gives its id once the carrier has it. */
  async texts(body: string, to = this.dialled, patience?: Patience): Promise<string> {
    const before = this.written.length;
    this.send({ type: 'sms', to, body });
    return this.waiting.until(() => this.written[before], () => `the carrier did not take the text message to ${to}`, patience);
  }

  /** Waits for a text message that came since this caller is there; each message is found once. */
  async receivesSms(words: RegExp, patience?: Patience): Promise<RegExpExecArray> {
    return this.waiting.until(() => this.received.find(words), () => `no text message with ${String(words)} came, but ${this.received.fresh()}`, patience);
  }

  /** Waits until the carrier has shown a webhook that `isIt`. */
  sees(isIt: (trace: PhoneTrace) => boolean, patience?: Patience): Promise<PhoneTrace> {
    return this.waiting.until(() => this.traces.find(isIt), () => `no such webhook, but ${this.traces.map(({ about, path }) => `${about} ${path}`).join(', ')}`, patience);
  }

  /** Switches the phone off; a call in it ends. */
  close(): void {
    this.socket?.close();
  }

  private send(command: object): void {
    this.socket?.send(command);
  }

  private take(event: PhoneEvent): void {
    this.note(event);
    this.waiting.changed();
  }

  private note(event: PhoneEvent): void {
    switch (event.type) {
      case 'ringing':
        [this.state, this.callSid, this.endReason, this.talkingWith, this.isHeld] = ['ringing', event.callSid, '', 0, false];
        return this.sound.begin(true);
      case 'answered':
        this.state = 'in call';
        return;
      case 'sound':
        this.sounds.push(event);
        if (event.kind === 'say' || event.kind === 'play') this.transcript.add(event.text ?? '♪');
        return;
      case 'talking':
        this.talkingWith = event.with;
        this.mostPartners = Math.max(this.mostPartners, event.with);
        this.state = event.with > 0 ? 'talking' : 'in call';
        return;
      case 'held':
        this.isHeld = event.on;
        return;
      case 'ended':
        [this.state, this.endReason, this.talkingWith] = ['ended', event.reason, 0];
        return this.sound.end();
      case 'hearing':
      case 'spoken':
      case 'error':
        return this.sound.note(event);
      case 'sms':
        return this.receive(event);
      case 'sms-sent':
        this.written.push(event.sid);
        return;
      case 'trace':
        this.traces.push(event);
        return;
      default:
        return;
    }
  }

  private receive({ sid, from, body, at, isOld }: Extract<PhoneEvent, { type: 'sms' }>): void {
    if (this.seenMessages.has(sid)) return;
    this.seenMessages.add(sid);
    this.messages.push({ from, body, at, isOld });
    if (!isOld) this.received.add(body);
  }
}

/** Switches a phone on and dials. */
export async function dial({ carrier, from, to, speed }: Dialling): Promise<Caller> {
  const caller = await Caller.switchOn(carrier, from);
  caller.dial(to, speed);
  return caller;
}

/** Switches a phone on and waits for calls and text messages. */
export const switchOn = (carrier: string, number: string): Promise<Caller> => Caller.switchOn(carrier, number);
