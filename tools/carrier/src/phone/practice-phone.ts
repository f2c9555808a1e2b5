import type { Key } from '../core/calls/key-feed.js';
import type { Leg } from '../core/calls/leg.js';
import type { Line } from '../core/calls/line.js';
import type { RingHandler } from '../core/exchange.js';
import { watchEar } from '../core/sound/loudness-gate.js';
import type { Handset } from '../core/sound/party.js';
import type { PhoneEvent } from '../phone-protocol.js';

/** The calling number when a phone withholds its own (Twilio's for `ANONYMOUS`). */
export const WITHHELD = '+266696687';

export type TellPhone = (event: PhoneEvent) => void;

/** One phone with one line: at most one call at a time. */
export class PracticePhone {
  private leg: Leg | undefined;
  private handset: Handset | undefined;
  private wantsHearing = false;
  private stopMeasuring = (): void => undefined;
  /** Its call, or the last one it had. */
  lastCallSid: string | undefined;
  private ringing: { readonly leg: Leg; readonly handler: RingHandler } | undefined;

  /** `number`: what the other side sees. */
  constructor(readonly number: string, readonly tell: TellPhone) {}

  get isFree(): boolean {
    return !this.leg && !this.ringing;
  }

  /** The leg of the call it is in. */
  get call(): Leg | undefined {
    return this.leg;
  }

  readonly line: Line = {
    handset: () => this.handset,
    answered: () => this.tell({ type: 'answered', callSid: this.lastCallSid ?? '' }),
    sound: (sound) => this.tell({ type: 'sound', ...sound }),
    talking: (withOthers) => this.tell({ type: 'talking', with: withOthers }),
    held: (on) => this.tell({ type: 'held', on }),
    muted: (on) => this.tell({ type: 'muted', on }),
    ended: (reason) => {
      this.leg = undefined;
      this.tell({ type: 'ended', reason });
    },
  };

  /** A call of its own begins. */
  began(leg: Leg): void {
    this.take(leg);
    this.lastCallSid = leg.sid;
    this.tell({ type: 'ringing', callSid: leg.sid, direction: 'outgoing', with: leg.facts.to });
  }

  /** Somebody calls it. */
  ring(leg: Leg, handler: RingHandler): void {
    this.ringing = { leg, handler };
    this.lastCallSid = leg.sid;
    this.tell({ type: 'ringing', callSid: leg.sid, direction: 'incoming', with: leg.facts.from });
  }

  stopRinging(leg: Leg, reason: string): void {
    if (this.ringing?.leg !== leg) return;
    this.ringing = undefined;
    this.tell({ type: 'ended', reason });
  }

  answer(): void {
    const { ringing } = this;
    if (!ringing) return;
    this.ringing = undefined;
    this.take(ringing.leg);
    ringing.handler.accepted(this.line);
  }

  /** Its sound has come, or gone. */
  useHandset(handset: Handset | undefined): void {
    this.handset = handset;
    this.leg?.party.attach(handset);
  }

  /** Has the ear measured, in this call and in the next ones. */
  measureEar(on: boolean): void {
    this.wantsHearing = on;
    this.stopMeasuring();
    if (on && this.leg) this.stopMeasuring = watchEar(this.leg.party, (hears) => this.tell({ type: 'hearing', on: hears }));
  }

  press(key: Key): void {
    this.leg?.keys.press(key);
  }

  stayQuiet(): void {
    this.leg?.keys.stayQuiet();
  }

  hangUp(): void {
    const { ringing, leg } = this;
    if (ringing) ringing.handler.rejected();
    leg?.end(leg.answeredAt ? 'completed' : 'no-answer', 'hung up');
  }

  private take(leg: Leg): void {
    this.leg = leg;
    this.measureEar(this.wantsHearing);
  }
}
