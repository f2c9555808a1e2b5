import type { Leg } from '../core/calls/leg.js';
import type { Line } from '../core/calls/line.js';
import type { Cancel } from '../core/timers.js';
import type { LocalSoftphoneCall, LocalSoftphoneEvent, LocalSoftphoneSound } from '../client-protocol.js';

/** Sends one event to one browser. */
export type Tell = (event: LocalSoftphoneEvent) => void;

/** A leg that ends in a browser, wherever that browser is at the moment. */
export class ClientLeg {
  /** The browser that answered; undefined while the call rings, or while a reload is under way. */
  owner: Tell | undefined;
  endWithoutBrowser: Cancel = () => undefined;
  private talkingWith = 0;
  private held = false;
  private muted = false;
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
  resumeIn(tell: Tell): void {
    this.endWithoutBrowser();
    this.owner = tell;
    tell({ type: 'resumed', ...this.offer, talkingWith: this.talkingWith, held: this.held, muted: this.muted });
    if (this.sound.kind !== 'silence') tell({ type: 'sound', callSid: this.leg.sid, ...this.sound });
  }

  /** The browser's own microphone: the other parties' side of the conference does not change. */
  mute(on: boolean): void {
    this.muted = on;
    this.owner?.({ type: 'muted', callSid: this.leg.sid, on });
  }

  readonly line: Line = {
    answered: () => this.owner?.({ type: 'accepted', callSid: this.leg.sid }),
    sound: (sound) => {
      this.sound = sound;
      this.owner?.({ type: 'sound', callSid: this.leg.sid, ...sound });
    },
    talking: (withOthers) => {
      this.talkingWith = withOthers;
      this.owner?.({ type: 'talking', callSid: this.leg.sid, with: withOthers });
    },
    held: (on) => {
      this.held = on;
      this.owner?.({ type: 'held', callSid: this.leg.sid, on });
    },
    muted: (on) => this.mute(on),
    ended: (reason) => {
      this.endWithoutBrowser();
      this.owner?.({ type: 'ended', callSid: this.leg.sid, reason });
      this.over();
    },
  };
}
