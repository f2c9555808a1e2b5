import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { crowd } from './callers/index.js';
import { twiml } from './testing/application.js';
import { LocalLine } from './testing/local-line.js';

let line: LocalLine;
beforeEach(async () => {
  line = new LocalLine({ readTimeoutMs: 15_000 });
  await line.start();
});
afterEach(() => line.stop());

const PATIENCE = { within: 60_000 };

describe('a crowd of callers', () => {
  it('all at once are each led through their own call', async () => {
    line.application.on('/voice', twiml('<Gather numDigits="1" action="/choice" timeout="60"><Say>Press a key</Say></Gather>'));
    line.application.on('/choice', ({ params }) => twiml(`<Say>${params['From'] ?? ''} pressed ${params['Digits'] ?? ''}</Say><Hangup/>`));
    let inCall = 0;
    let everybodyIsIn: () => void = () => undefined;
    const all = new Promise<void>((resolve) => { everybodyIsIn = resolve; });
    const fared = await crowd({ size: 300, rampMs: 0 }, async (index) => {
      const from = `+91900001${String(index).padStart(4, '0')}`;
      const caller = await line.call(from);
      await caller.hears(/Press a key/, PATIENCE);
      inCall += 1;
      if (inCall === 300) everybodyIsIn();
      await all;
      await caller.press(String(index % 10));
      await caller.hears(new RegExp(`\\${from} pressed ${String(index % 10)}`), PATIENCE);
      return caller.ended(PATIENCE);
    });
    expect(fared.filter((one) => !one.ok || one.value !== 'completed')).toEqual([]);
    expect(line.carrier.alerts).toEqual([]);
  }, 90_000);

  it('goes on when one of them fails, and says which', async () => {
    const fared = await crowd({ size: 3, rampMs: 30 }, (index) => (index === 1 ? Promise.reject(new Error('no coins')) : Promise.resolve(index)));
    expect(fared).toEqual([{ index: 0, ok: true, value: 0 }, { index: 1, ok: false, why: 'no coins' }, { index: 2, ok: true, value: 2 }]);
  });
});

describe('whose webhooks a phone shows', () => {
  it('are those of everybody in its conference', async () => {
    line.application.on('/voice', ({ params }) => twiml(`<Dial><Conference waitUrl="" statusCallback="/room" statusCallbackEvent="join leave" participantLabel="${params['From'] ?? ''}">one</Conference></Dial><Gather timeout="60"/>`));
    const [first, second] = [await line.call('+919000001001'), await line.call('+919000001002')];
    await Promise.all([first.isTalking(), second.isTalking()]);
    for (const phone of [first, second]) await phone.sees(({ about }) => about === 'participant-join');
    await first.sees(() => first.traces.filter(({ about }) => about === 'participant-join').length === 2);
    expect(first.mostPartners).toBe(1);
  });
});
