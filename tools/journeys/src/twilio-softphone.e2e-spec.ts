import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './harness/browser.js';
import { deskContext, DeskInBrowser } from './harness/desk-page.js';
import { RunningHelpline } from './harness/running-helpline.js';

/** Twilio itself cannot be reached here: this is as far as its own SDK goes without it. */
describe('the softphone over Twilio’s Voice SDK, where Twilio cannot be reached', () => {
  let helpline: RunningHelpline;
  let browser: Browser;

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ carrierOutside: true, settings: { SOFTPHONE_URL: undefined } });
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await helpline?.stop();
  });

  it('loads the SDK, makes a device with the server’s token, tries Twilio’s edge alone, and says what to do', async () => {
    const context = await deskContext(browser);
    const [sockets, files, forbidden] = [[] as string[], [] as string[], [] as string[]];
    context.on('page', (page) => {
      page.on('websocket', (socket) => sockets.push(new URL(socket.url()).host));
      page.on('request', (request) => files.push(request.url()));
      page.on('console', (message) => { if (/Content Security Policy/.test(message.text())) forbidden.push(message.text()); });
    });
    const desk = await DeskInBrowser.open(helpline, context);
    await desk.signIn('asha');
    await desk.shows('line-state', /down/);
    await desk.shows('readiness-advice', /telephone exchange cannot be reached.*\(error \d+\)/);
    await desk.shows('microphone-state', /✓/);
    await desk.page.keyboard.press('F6');
    await desk.shows('not-ready-because', /line is down/);
    expect(files.filter((file) => /\/assets\/twilio-.*\.js$/.test(file)).length).toBeGreaterThan(0);
    expect(new Set(sockets.filter((host) => !host.startsWith('127.0.0.1')))).toEqual(new Set(['voice-js.roaming.twilio.com']));
    expect(forbidden).toEqual([]);
  }, 120_000);
});
