import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LocalSoftphoneEvent } from '../client-protocol.js';
import { Leg } from '../core/calls/leg.js';
import { SoundPlane } from '../core/sound/sound-plane.js';
import type { RingHandler } from '../core/exchange.js';
import { SteppedTimers } from '../testing/stepped-timers.js';
import { Softphones, WITHOUT_BROWSER_MS } from './softphones.js';

let timers: SteppedTimers;
let softphones: Softphones;
beforeEach(() => {
  timers = new SteppedTimers();
  softphones = new Softphones(timers);
});

const browser = () => {
  const events: LocalSoftphoneEvent[] = [];
  return { events, tell: (event: LocalSoftphoneEvent) => void events.push(event), types: () => events.map(({ type }) => type) };
};
const sound = (): SoundPlane => new SoundPlane(timers);
const legTo = (to: string): Leg => new Leg({ sid: 'CA1', accountSid: 'AC1', from: '+911553430000', to, direction: 'outbound-api' }, { timers, sound: sound() });
const ring = (leg: Leg): ReturnType<ReturnType<Softphones['destination']>['ring']> => {
  const handler: RingHandler = {
    accepted: (line) => {
      leg.connect(line);
      leg.answer();
    },
    rejected: () => leg.end('busy'),
  };
  return softphones.destination('asha').ring(leg, handler);
};
const talking = () => {
  const first = browser();
  softphones.register('asha', first);
  const leg = legTo('client:asha');
  ring(leg);
  softphones.obey('asha', first, { type: 'accept', callSid: leg.sid });
  leg.line.talking(1);
  return { first, leg };
};

describe('an agent in a browser', () => {
  it('cannot be reached before the browser has come', () => expect(ring(legTo('client:asha'))).toBe('unreachable'));

  it('is offered the call in every tab; the tab that answers has it', () => {
    const [first, second] = [browser(), browser()];
    softphones.register('asha', first);
    softphones.register('asha', second);
    ring(legTo('client:asha?claim=7'));
    softphones.obey('asha', second, { type: 'accept', callSid: 'CA1' });
    expect(first.events.slice(1)).toMatchObject([{ type: 'incoming', to: 'client:asha', params: { claim: '7' } }, { type: 'ended', reason: 'answered elsewhere' }]);
    expect(second.types()).toEqual(['registered', 'incoming', 'accepted']);
  });

  it('is offered a ringing call again after a reload', () => {
    const [first, second] = [browser(), browser()];
    softphones.register('asha', first);
    ring(legTo('client:asha'));
    softphones.unregister('asha', first);
    softphones.register('asha', second);
    expect(second.types()).toEqual(['registered', 'incoming']);
  });

  it('who answers too late is told so', () => {
    const { first } = talking();
    softphones.obey('asha', first, { type: 'accept', callSid: 'CA9' });
    expect(first.events.at(-1)).toEqual({ type: 'ended', callSid: 'CA9', reason: 'no longer ringing' });
  });

  it('keeps the call over a reload, with all that goes on in it', () => {
    const { first, leg } = talking();
    leg.line.held(true);
    leg.line.sound({ kind: 'music' });
    softphones.unregister('asha', first);
    timers.pass(WITHOUT_BROWSER_MS - 1);
    const second = browser();
    softphones.register('asha', second);
    timers.pass(WITHOUT_BROWSER_MS);
    expect(leg.status).toBe('in-progress');
    expect(second.events.slice(1)).toMatchObject([{ type: 'resumed', callSid: 'CA1', talkingWith: 1, held: true, muted: false }, { type: 'sound', kind: 'music' }]);
  });

  it('loses the call when no browser comes back in time', () => {
    const { first, leg } = talking();
    softphones.unregister('asha', first);
    timers.pass(WITHOUT_BROWSER_MS);
    expect(leg.status).toBe('completed');
  });

  it('goes on at once in another tab', () => {
    const { first } = talking();
    const second = browser();
    softphones.register('asha', second);
    softphones.unregister('asha', first);
    expect(second.types()).toEqual(['registered', 'resumed']);
  });

  it('mutes the own microphone and sees it muted', () => {
    const { first } = talking();
    softphones.obey('asha', first, { type: 'mute', callSid: 'CA1', on: true });
    expect(first.events.at(-1)).toEqual({ type: 'muted', callSid: 'CA1', on: true });
  });
});
