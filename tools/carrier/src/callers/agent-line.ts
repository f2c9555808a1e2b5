import type { LocalSoftphoneCall, LocalSoftphoneEvent } from '../client-protocol.js';
import { connect, type JsonSocket } from './connect.js';
import { ScriptedSound, type Speaking, type Spoken } from './scripted-sound.js';
import { Waiting, type Patience } from './waiting.js';

/** Whose line, over which carrier. */
export interface AgentLineOptions {
  readonly carrier: string;
  /** An access token of the application's. */
  readonly token: string;
  /** Answers as soon as it rings; true unless told. */
  readonly autoAccept?: boolean;
}

/** An agent's softphone, as code. */
export class AgentLine {
  identity = '';
  /** Every call that was offered, the newest last. */
  readonly offers: LocalSoftphoneCall[] = [];
  readonly events: LocalSoftphoneEvent[] = [];
  closeReason: string | undefined;
  private readonly waiting = new Waiting();
  private readonly sound = new ScriptedSound(this.waiting, (command) => this.socket?.send({ callSid: this.current, ...command }));
  private acceptedCall: string | undefined;
  private current: string | undefined;
  private talkingWith = 0;
  private endReason: string | undefined;
  private socket: JsonSocket | undefined;

  private constructor(private readonly autoAccept: boolean) {}

  /** Connects and waits until the carrier has accepted the token. */
  static async open({ carrier, token, autoAccept = true }: AgentLineOptions): Promise<AgentLine> {
    const line = new AgentLine(autoAccept);
    line.socket = await connect<LocalSoftphoneEvent>(carrier, `/client?token=${encodeURIComponent(token)}`, {
      event: (event) => line.take(event),
      closed: (reason) => {
        line.closeReason = reason;
        line.sound.end();
        line.waiting.changed();
      },
    });
    await line.waiting.until(() => (line.identity !== '' || line.closeReason !== undefined ? true : undefined), () => 'the carrier did not register the line');
    if (line.identity === '') throw new Error(`the carrier refused the line: ${line.closeReason ?? ''}`);
    return line;
  }

  get callSid(): string | undefined {
    return this.current;
  }

  /** With how many others this line talks now. */
  get partners(): number {
    return this.talkingWith;
  }

  /** Waits until a call is offered. */
  rings(patience?: Patience): Promise<LocalSoftphoneCall> {
    return this.waiting.until(() => this.offers.find(({ callSid }) => callSid === this.current), () => 'the line never rang', patience);
  }

  /** Waits for an offer if need be, and answers it. */
  async accept(patience?: Patience): Promise<void> {
    const { callSid } = await this.rings(patience);
    this.socket?.send({ type: 'accept', callSid });
  }

  async reject(patience?: Patience): Promise<void> {
    const { callSid } = await this.rings(patience);
    this.socket?.send({ type: 'reject', callSid });
  }

  hangUp(): void {
    this.socket?.send({ type: 'hangup', callSid: this.current ?? '' });
  }

  mute(on: boolean): void {
    this.socket?.send({ type: 'mute', callSid: this.current ?? '', on });
  }

  /** Says words, or what is in a WAV file (PCM or µ-law), into the call at its real pace; ends when it has been said. */
  async speaks(spoken: Spoken, speaking?: Speaking): Promise<void> {
    await this.isInCall(speaking);
    return this.sound.speaks(spoken, speaking);
  }

  /** Waits until something is to be heard, as the carrier measures it at this ear. */
  async hearsVoice(patience?: Patience): Promise<true> {
    await this.isInCall(patience);
    return this.sound.hearsVoice(patience);
  }

  /** Waits until nothing has been to be heard for 0.4 seconds. */
  async hearsNothing(patience?: Patience): Promise<true> {
    await this.isInCall(patience);
    return this.sound.hearsNothing(patience);
  }

  isTalking(patience?: Patience): Promise<true> {
    return this.waiting.until(() => (this.talkingWith > 0 ? true : undefined), () => `the agent never talked with anybody; events: ${this.story()}`, patience);
  }

  /** Waits until the call is over, and says why. */
  ended(patience?: Patience): Promise<string> {
    return this.waiting.until(() => this.endReason, () => `the agent's call never ended; events: ${this.story()}`, patience);
  }

  private isInCall(patience?: Patience): Promise<true> {
    return this.waiting.until(() => (this.acceptedCall !== undefined && this.acceptedCall === this.current ? true : undefined), () => `the agent is in no call; events: ${this.story()}`, patience);
  }

  /** Waits for an event of the carrier. */
  sees(isIt: (event: LocalSoftphoneEvent) => boolean, patience?: Patience): Promise<LocalSoftphoneEvent> {
    return this.waiting.until(() => this.events.find(isIt), () => `no such event; events: ${this.story()}`, patience);
  }

  close(): void {
    this.socket?.close();
  }

  /** Goes away as a crashed browser does. */
  crash(): void {
    this.socket?.cut();
  }

  private story(): string {
    return this.events.map(({ type }) => type).join(', ');
  }

  private take(event: LocalSoftphoneEvent): void {
    this.events.push(event);
    this.note(event);
    this.waiting.changed();
  }

  private note(event: LocalSoftphoneEvent): void {
    switch (event.type) {
      case 'registered':
        this.identity = event.identity;
        return;
      case 'incoming':
        this.offers.push(event);
        this.begin(event.callSid);
        if (this.autoAccept) this.socket?.send({ type: 'accept', callSid: event.callSid });
        return;
      case 'accepted':
        this.acceptedCall = event.callSid;
        return;
      case 'resumed':
        this.begin(event.callSid);
        this.acceptedCall = event.callSid;
        this.talkingWith = event.talkingWith;
        return;
      case 'talking':
        this.talkingWith = event.with;
        return;
      case 'ended':
        if (event.callSid !== this.current) return;
        [this.endReason, this.talkingWith] = [event.reason, 0];
        return this.sound.end();
      case 'hearing':
      case 'spoken':
      case 'error':
        return this.sound.note(event);
      default:
        return;
    }
  }

  private begin(callSid: string): void {
    [this.current, this.endReason, this.talkingWith] = [callSid, undefined, 0];
    this.sound.begin(false);
  }
}

/** A scripted softphone that answers by itself. */
export const agentLine = (options: AgentLineOptions): Promise<AgentLine> => AgentLine.open(options);
