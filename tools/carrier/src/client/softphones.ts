import type { Key } from '../core/calls/key-feed.js';
import type { Leg } from '../core/calls/leg.js';
import type { Destination, RingHandler } from '../core/exchange.js';
import type { Timers } from '../core/timers.js';
import type { LocalSoftphoneCommand } from '../client-protocol.js';
import { ClientLeg, type Browser } from './client-leg.js';

/** How long a call goes on without the browser that answered it: a reload takes less. */
export const WITHOUT_BROWSER_MS = 20_000;

/** What a browser does to one of its calls. */
export type CallCommand = Extract<LocalSoftphoneCommand, { type: 'accept' | 'reject' | 'hangup' | 'mute' | 'digits' | 'hearing' }>;

interface Ringing {
  readonly call: ClientLeg;
  readonly handler: RingHandler;
}

/** The browsers of one identity, and its calls. All of them ring; the one that answers has the call. */
class Softphone {
  readonly browsers: Browser[] = [];
  readonly ringing = new Map<string, Ringing>();
  readonly calls = new Map<string, ClientLeg>();

  tellAll(event: Parameters<Browser['tell']>[0]): void {
    for (const browser of this.browsers) browser.tell(event);
  }
}

/** Everyone who is, or was lately, reachable in a browser. */
export class Softphones {
  private readonly byIdentity = new Map<string, Softphone>();

  constructor(private readonly timers: Timers) {}

  /** A browser comes: it is told what rings, and takes over a call that has lost its own browser. */
  register(identity: string, browser: Browser): void {
    const softphone = this.of(identity);
    softphone.browsers.push(browser);
    browser.tell({ type: 'registered', identity });
    for (const { call } of softphone.ringing.values()) browser.tell({ type: 'incoming', ...call.offer });
    for (const call of softphone.calls.values()) if (!call.owner) call.resumeIn(browser);
  }

  /** A browser's sound has come or gone. */
  soundChanged(identity: string, browser: Browser): void {
    for (const call of this.of(identity).calls.values()) if (call.owner === browser) call.attach();
  }

  /** A browser goes: its calls move to another browser of the same person, or wait for one. */
  unregister(identity: string, browser: Browser): void {
    const softphone = this.of(identity);
    softphone.browsers.splice(softphone.browsers.indexOf(browser), 1);
    const other = softphone.browsers.at(-1);
    for (const call of softphone.calls.values()) {
      if (call.owner !== browser) continue;
      call.loseBrowser();
      if (other) call.resumeIn(other);
      else call.endWithoutBrowser = this.timers.after(WITHOUT_BROWSER_MS, () => call.leg.end('completed', 'browser gone'));
    }
  }

  obey(identity: string, browser: Browser, command: CallCommand): void {
    const softphone = this.of(identity);
    const { callSid } = command;
    const call = softphone.calls.get(callSid);
    switch (command.type) {
      case 'accept':
        return this.accept(softphone, callSid, browser);
      case 'reject':
        return softphone.ringing.get(callSid)?.handler.rejected();
      case 'hangup':
        return call ? call.leg.end('completed', 'hung up') : softphone.ringing.get(callSid)?.handler.rejected();
      case 'mute':
        return call?.mute(command.on);
      case 'hearing':
        return call?.measureEar(command.on);
      case 'digits':
        for (const key of command.digits) call?.leg.keys.press(key as Key);
    }
  }

  /** The leg of a call that is in one of this identity's browsers. */
  legOf(identity: string, callSid: string): Leg | undefined {
    return this.of(identity).calls.get(callSid)?.leg;
  }

  /** Where `client:identity` is. */
  destination(identity: string): Destination {
    return { ring: (leg, handler) => this.ring(identity, leg, handler) };
  }

  private ring(identity: string, leg: Leg, handler: RingHandler): { stop(reason: string): void } | 'unreachable' {
    const softphone = this.of(identity);
    if (softphone.browsers.length === 0) return 'unreachable';
    const call = new ClientLeg(leg, () => softphone.calls.delete(leg.sid));
    softphone.ringing.set(leg.sid, { call, handler });
    softphone.tellAll({ type: 'incoming', ...call.offer });
    return {
      stop: (reason) => {
        if (softphone.ringing.delete(leg.sid)) softphone.tellAll({ type: 'ended', callSid: leg.sid, reason });
      },
    };
  }

  private accept(softphone: Softphone, callSid: string, browser: Browser): void {
    const ringing = softphone.ringing.get(callSid);
    if (!ringing) return browser.tell({ type: 'ended', callSid, reason: 'no longer ringing' });
    softphone.ringing.delete(callSid);
    softphone.calls.set(callSid, ringing.call);
    ringing.call.owner = browser;
    for (const other of softphone.browsers) if (other !== browser) other.tell({ type: 'ended', callSid, reason: 'answered elsewhere' });
    ringing.handler.accepted(ringing.call.line);
  }

  private of(identity: string): Softphone {
    const known = this.byIdentity.get(identity);
    if (known) return known;
    const softphone = new Softphone();
    this.byIdentity.set(identity, softphone);
    return softphone;
  }
}
