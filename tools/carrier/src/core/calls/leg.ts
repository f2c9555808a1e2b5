import { Interrupted, scopeWithin, type Scope } from '../scope.js';
import type { HttpMethod, Params } from '../params.js';
import type { CallSid } from '../sids.js';
import type { MixedParty } from '../sound/mixed-party.js';
import { inWords, RINGBACK, SILENCE, type Sound } from '../sound/sound.js';
import type { SoundPlane } from '../sound/sound-plane.js';
import type { Cancel, Timers } from '../timers.js';
import type { CallEvent, CallStatus, Direction, FinalStatus } from './call-status.js';
import { KeyFeed } from './key-feed.js';
import { DEAD_LINE, type Line } from './line.js';
import type { Reporting } from './reporting.js';
import { SpeechFeed } from './speech-feed.js';

/** A web address that the application gave, and how to ask it. */
export interface Address {
  readonly url: string;
  readonly method: HttpMethod;
}

/** What is known of a leg before anything happens on it. */
export interface LegFacts {
  readonly sid: CallSid;
  readonly accountSid: string;
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly parentSid?: CallSid | undefined;
  /** Asked when the leg's instructions cannot be had (section 11 of the contract). */
  readonly fallback?: Address | undefined;
  /** `instant`: what is said and played takes no time. For callers that are code. */
  readonly pace?: 'real' | 'instant' | undefined;
  /** What answering-machine detection found, where it was asked for. */
  readonly answeredBy?: string | undefined;
}

/** What a leg needs of its exchange. */
export interface LegMeans {
  readonly timers: Timers;
  readonly sound: SoundPlane;
}

/** One party's line in a call: its status, its device, its keys, its sound and the instructions it follows. */
export class Leg {
  readonly keys = new KeyFeed();
  readonly speech = new SpeechFeed();
  /** Its mouth and its ear. */
  readonly party: MixedParty;
  readonly createdAt: Date;
  updatedAt: Date;
  answeredAt?: Date;
  endedAt?: Date;
  status: CallStatus = 'queued';
  fallback: Address | undefined;
  /** What its last callback tells of its recording. */
  recorded: () => Params = () => ({});
  /** Where its progress is told from now on. */
  reportTo: ((reporting: Reporting) => void) | undefined;
  private device: Line = DEAD_LINE;
  private readonly life = new AbortController();
  private programme: Scope | undefined;
  private cancelLimit: Cancel = () => undefined;
  private readonly watchers: ((event: CallEvent) => void)[] = [];

  constructor(readonly facts: LegFacts, private readonly means: LegMeans) {
    this.createdAt = this.updatedAt = means.timers.now();
    this.party = means.sound.party();
    this.fallback = facts.fallback;
  }

  get sid(): CallSid {
    return this.facts.sid;
  }

  get line(): Line {
    return this.device;
  }

  get isOver(): boolean {
    return this.life.signal.aborted;
  }

  get isInstant(): boolean {
    return this.facts.pace === 'instant';
  }

  /** Stops when the leg ends. */
  get lifetime(): AbortSignal {
    return this.life.signal;
  }

  /** Seconds from the answer to the end, or until now; begun seconds count. 0 when nobody answered. */
  get durationSeconds(): number {
    if (!this.answeredAt) return 0;
    return Math.max(1, Math.ceil(((this.endedAt ?? this.means.timers.now()).getTime() - this.answeredAt.getTime()) / 1000));
  }

  watch(watcher: (event: CallEvent) => void): void {
    this.watchers.push(watcher);
  }

  /** Connects the leg with the device that dialled it or picked it up. */
  connect(line: Line): void {
    this.device = line;
    this.party.attach(line.handset?.());
  }

  /** Lets it hear a sound of the carrier's, alone, and shows it on the device; replaces what it heard. */
  hear(sound: Sound): void {
    this.device.sound(inWords(sound));
    this.party.play(sound);
  }

  /** In a conversation, with so many others who can be heard. */
  talk(withOthers: number): void {
    this.hear(SILENCE);
    this.device.talking(withOthers);
  }

  initiate(): void {
    this.tell('initiated');
  }

  ring(): void {
    if (this.status !== 'queued') return;
    this.status = 'ringing';
    if (this.facts.direction === 'inbound') this.party.play(RINGBACK);
    this.tell('ringing');
  }

  answer(): void {
    if (this.isOver || this.status === 'in-progress') return;
    this.status = 'in-progress';
    this.answeredAt = this.means.timers.now();
    this.party.play(SILENCE);
    this.device.answered();
    this.tell('answered');
  }

  /** What takes back the end that is planned for it; the one before is taken back. */
  limit(cancel: Cancel): void {
    this.cancelLimit();
    this.cancelLimit = cancel;
  }

  /** A fresh scope for new instructions; what the leg was following stops as redirected. */
  beginProgramme(): AbortSignal {
    this.programme?.stop('redirected');
    this.programme = scopeWithin(this.life.signal);
    return this.programme.signal;
  }

  /** Ends the leg. Whatever goes on in it is interrupted with `hangup`. Ending it twice does nothing. */
  end(status: FinalStatus, reason: string = status): void {
    if (this.isOver) return;
    this.status = status;
    this.endedAt = this.means.timers.now();
    this.life.abort(new Interrupted('hangup'));
    this.device.ended(reason);
    this.device = DEAD_LINE;
    this.party.close();
    this.cancelLimit();
    this.tell('completed');
  }

  private tell(event: CallEvent): void {
    this.updatedAt = this.means.timers.now();
    for (const watcher of this.watchers) watcher(event);
  }
}
