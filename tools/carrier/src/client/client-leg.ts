import type { Leg } from '../core/calls/leg.js';
import type { Line } from '../core/calls/line.js';
import { watchEar } from '../core/sound/loudness-gate.js';
import type { Handset } from '../core/sound/party.js';
import type { Cancel } from '../core/timers.js';
import type { LocalSoftphoneCall, LocalSoftphoneEvent, LocalSoftphoneSound } from '../client-protocol.js';

/** One browser: what it is told, and its sound while it has a line for it. */
export interface Browser {
  tell(event: LocalSoftphoneEvent): void;
  handset?: Handset | undefined;
}

/** A leg that ends in a browser, wherever that browser is at the moment. */
export class ClientLeg {
  /** The browser that answered; undefined while the call rings, or while a reload is under way. */
  owner: Browser | undefined;
  endWithoutBrowser: Cancel = () => undefined;
  private talkingWith = 0;
  private held = false;
  private isMutedHere = false;
  private isMutedThere = false;
  private stopMeasuring = (): void => undefined;
  private sound: Omit<LocalSoftphoneSound, 'type' | 'callSid'> = { kind: 'silence' };

  constructor(
    readonly leg: Leg,
    private readonly over: () => void,
  ) {}

  get offer(): LocalSoftphoneCall {
    const { from, to } = this.leg.facts;
    const query = to.indexOf('?');
    const params = query < 0 ? {} : Object.fromEntries(new URLSearchParams(to.slice(query + 1)));
    return { callSid: this.leg.sid, from, to: query < 0 ? to : to.slice(0, query), params };
  }

  /** Tells the call to a browser that takes it over, with what is going on in it. */
  resumeIn(browser: Browser): void {
    this.endWithoutBrowser();
    this.owner = browser;
    this.attach();
    browser.tell({ type: 'resumed', ...this.offer, talkingWith: this.talkingWith, held: this.held, muted: this.isMuted });
    if (this.sound.kind !== 'silence') browser.tell({ type: 'sound', callSid: this.leg.sid, ...this.sound });
  }

  /** The browser is lost: the call has no sound until another one takes it over. */
  loseBrowser(): void {
    this.owner = undefined;
    this.attach();
  }

  /** Gives the call the sound of its browser, which has come or gone. */
  attach(): void {
    this.leg.party.attach(this.handset());
  }

  /** The browser's own microphone: the other parties' side of the conference does not change. */
  mute(on: boolean): void {
    this.isMutedHere = on;
    this.tellMuted();
  }

  measureEar(on: boolean): void {
    this.stopMeasuring();
    if (on) this.stopMeasuring = watchEar(this.leg.party, (hears) => this.owner?.tell({ type: 'hearing', callSid: this.leg.sid, on: hears }));
  }

  private get isMuted(): boolean {
    return this.isMutedHere || this.isMutedThere;
  }

  private tellMuted(): void {
    this.owner?.tell({ type: 'muted', callSid: this.leg.sid, on: this.isMuted });
  }

  private handset(): Handset | undefined {
    const handset = this.owner?.handset;
    return handset && {
      next: () => {
        const said = handset.next();
        return this.isMutedHere ? undefined : said;
      },
      hear: (frame) => handset.hear(frame),
    };
  }

  readonly line: Line = {
    handset: () => this.handset(),
    answered: () => this.owner?.tell({ type: 'accepted', callSid: this.leg.sid }),
    sound: (sound) => {
      this.sound = sound;
      this.owner?.tell({ type: 'sound', callSid: this.leg.sid, ...sound });
    },
    talking: (withOthers) => {
      this.talkingWith = withOthers;
      this.owner?.tell({ type: 'talking', callSid: this.leg.sid, with: withOthers });
    },
    held: (on) => {
      this.held = on;
      this.owner?.tell({ type: 'held', callSid: this.leg.sid, on });
    },
    muted: (on) => {
      this.isMutedThere = on;
      this.tellMuted();
    },
    ended: (reason) => {
      this.endWithoutBrowser();
      this.owner?.tell({ type: 'ended', callSid: this.leg.sid, reason });
      this.over();
    },
  };
}
