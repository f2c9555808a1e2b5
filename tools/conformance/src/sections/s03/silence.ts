import { expect } from 'expect';
import { voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

/** A Gather that hears nothing. */
export function silence({ says }: Statements): void {
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

  says('timeout is 5 s unless told', async ({ app, call }) => {
    app.on('/voice', voice((response) => {
      response.gather({ action: 'choice' }).say('Press');
      response.redirect('after');
    }));
    app.on('/after', voice((response) => response.hangup()));
    const caller = await call();
    await caller.hears(/Press/);
    const began = Date.now();
    const { at } = await app.gets('/after');
    expect((at - began) / 1000).toBeGreaterThan(4.5);
    expect((at - began) / 1000).toBeLessThan(7);
  });

  says('timeout may be told', async ({ app, call }) => {
    app.on('/voice', voice((response) => {
      response.gather({ action: 'choice', timeout: 1 }).say('Press');
      response.redirect('after');
    }));
    app.on('/after', voice((response) => response.hangup()));
    const caller = await call();
    await caller.hears(/Press/);
    const began = Date.now();
    const { at } = await app.gets('/after');
    expect((at - began) / 1000).toBeGreaterThan(0.8);
    expect((at - began) / 1000).toBeLessThan(3);
  });

  says('each key starts the time-out again', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ action: 'choice', timeout: 2 }).say('Press')));
    app.on('/choice', voice((response) => response.hangup()));
    const caller = await call();
    await caller.hears(/Press/);
    const began = Date.now();
    await caller.press('1');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await caller.press('2');
    const { at, params } = await app.gets('/choice');
    expect(params['Digits']).toBe('12');
    expect((at - began) / 1000).toBeGreaterThan(3);
  });
}
