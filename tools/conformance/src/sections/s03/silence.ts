import { expect } from 'expect';
import { voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

/** A Gather that hears nothing. */
export function silence({ says, saysAlone }: Statements): void {
  says('an empty Gather goes on to the next verb without a request', async ({ app, call }) => {
    app.on('/voice', voice((response) => {
      response.gather({ action: 'choice' }).say('Press');
      response.say('You pressed nothing');
    }));
    const caller = await call();
    await caller.hears(/Press/);
    caller.stayQuiet();
    await caller.hears(/You pressed nothing/);
    await caller.ended();
    expect(app.at('/choice')).toEqual([]);
  });

  says('with actionOnEmptyResult the action is asked, and it can tell that nothing came', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ action: 'choice', actionOnEmptyResult: true }).say('Press')));
    app.on('/choice', voice((response) => response.say('Silence noted')));
    const caller = await call();
    await caller.hears(/Press/);
    caller.stayQuiet();
    await caller.hears(/Silence noted/);
    const { params } = await app.gets('/choice');
    expect([params['Digits'] ?? '', params['SpeechResult'] ?? '']).toEqual(['', '']);
  });

  says('the finishing key alone is an empty result', async ({ app, call }) => {
    app.on('/voice', voice((response) => {
      response.gather({ action: 'choice' }).say('Press');
      response.say('You pressed nothing');
    }));
    const caller = await call();
    await caller.hears(/Press/);
    await caller.press('#');
    await caller.hears(/You pressed nothing/);
    expect(app.at('/choice')).toEqual([]);
  });

  for (const [what, attributes, seconds] of [['is 5 s unless told', {}, 5], ['may be told', { timeout: 2 }, 2]] as const) {
    saysAlone(`timeout ${what}`, { isStepped: true }, async ({ app, call, step }) => {
      app.on('/voice', voice((response) => {
        response.gather({ action: 'choice', ...attributes }).say('Press');
        response.redirect('after');
      }));
      app.on('/after', voice((response) => response.hangup()));
      await (await call()).hears(/Press/);
      await step(seconds * 1_000 - 50);
      expect(app.at('/after')).toEqual([]);
      await step(100);
      await app.gets('/after');
    });
  }

  saysAlone('each key starts the time-out again', { isStepped: true }, async ({ app, ask, call, step }) => {
    // A key has reached the carrier when a request that was sent after it has been answered.
    const arrived = (): Promise<unknown> => ask('GET', '/Calls.json?PageSize=1');
    app.on('/voice', voice((response) => void response.gather({ action: 'choice', timeout: 2 }).say('Press')));
    app.on('/choice', voice((response) => response.hangup()));
    const caller = await call();
    await caller.hears(/Press/);
    for (const key of ['1', '2']) {
      await caller.press(key);
      await arrived();
      await step(1_500);
      expect(app.at('/choice')).toEqual([]);
    }
    await step(600);
    await app.gets('/choice', { Digits: '12' });
  });
}
