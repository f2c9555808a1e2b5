import { expect } from 'expect';
import { voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

const AFTER = voice((response) => response.say('Understood'));

/** A Gather that listens to words. */
export function speech({ says }: Statements): void {
  says('speech: the action gets SpeechResult and Confidence from 0 to 1, and no Digits', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ input: ['speech'], action: 'heard', timeout: 10, speechTimeout: '1' }).say('Speak')));
    app.on('/heard', AFTER);
    const caller = await call();
    await caller.hears(/Speak/);
    await caller.speaks('opening hours');
    const { params } = await app.gets('/heard');
    expect(params['SpeechResult']?.toLowerCase()).toContain('opening hours');
    expect(Number(params['Confidence'])).toBeGreaterThan(0);
    expect(Number(params['Confidence'])).toBeLessThanOrEqual(1);
    expect(params['Digits'] ?? '').toBe('');
    expect(params['CallStatus']).toBe('in-progress');
  });

  says('speech and keys: whichever comes first', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ input: ['dtmf', 'speech'], numDigits: 1, action: 'heard', timeout: 10, speechTimeout: '1' }).say('Speak or press')));
    app.on('/heard', AFTER);
    const [one, two] = [await call(), await call()];
    await Promise.all([one.hears(/press/), two.hears(/press/)]);
    await one.press('4');
    await app.gets('/heard', { Digits: '4', CallSid: one.callSid ?? '' });
    await two.speaks('address');
    const { params } = await app.gets('/heard', { CallSid: two.callSid ?? '' });
    expect(params['SpeechResult']?.toLowerCase()).toContain('address');
  });

  says('speech alone: keys do not count', async ({ app, call }) => {
    app.on('/voice', voice((response) => {
      response.gather({ input: ['speech'], numDigits: 1, action: 'heard', timeout: 1 }).say('Speak');
      response.say('Nothing was said');
    }));
    const caller = await call();
    await caller.hears(/Speak/);
    await caller.press('1');
    await caller.hears(/Nothing was said/);
    expect(app.at('/heard')).toEqual([]);
  });

  says('partial results come with UnstableSpeechResult, StableSpeechResult, Stability and a sequence', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ input: ['speech'], action: 'heard', timeout: 10, speechTimeout: '1', partialResultCallback: 'partial' }).say('Speak')));
    app.on('/heard', AFTER);
    const caller = await call();
    await caller.hears(/Speak/);
    await caller.speaks('there has been no water since monday');
    await app.gets('/heard');
    const partial = await app.gets('/partial');
    expect(Object.keys(partial.params)).toEqual(expect.arrayContaining(['UnstableSpeechResult', 'StableSpeechResult', 'Stability', 'SequenceNumber', 'CallSid']));
  });

  says('silence is no request here either', async ({ app, call }) => {
    app.on('/voice', voice((response) => {
      response.gather({ input: ['speech'], action: 'heard' }).say('Speak');
      response.say('Nothing was said');
    }));
    const caller = await call();
    await caller.hears(/Speak/);
    caller.stayQuiet();
    await caller.hears(/Nothing was said/);
    expect(app.at('/heard')).toEqual([]);
  });
}
