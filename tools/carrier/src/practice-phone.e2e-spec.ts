import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { hears, hearsNo, listeningPage, writeMicrophone } from './listening/index.js';
import { twiml } from './testing/application.js';
import { LocalLine } from './testing/local-line.js';

const folder = mkdtempSync(join(tmpdir(), 'microphones-'));
const TONES = [500, 800, 1_300] as const;
const NUMBERS = ['+919000001001', '+919000001002', '+919000001003'];

/** Debian's Chromium, whose microphone plays a file round and round; without one it has none. */
const openBrowser = (microphone: string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required', ...microphone],
  });
let browsers: Browser[];
let deaf: Browser;
let line: LocalLine;
let pages: Page[];

beforeAll(async () => {
  browsers = await Promise.all(
    TONES.map((hertz) => {
      const file = join(folder, `${String(hertz)}.wav`);
      writeMicrophone(file, hertz);
      return openBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${file}`]);
    }),
  );
  deaf = await openBrowser([]);
}, 60_000);
afterAll(async () => {
  await Promise.all([...browsers, deaf].map((browser) => browser.close()));
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
  pages = [];
});
afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  await line.stop();
});

const id = (page: Page, name: string) => page.locator(`[data-testid="${name}"]`);
const phone = async (at: number, browser = browsers[at]): Promise<Page> => {
  if (!browser) throw new Error('no such browser');
  const page = await listeningPage(browser);
  pages.push(page);
  await page.goto(line.carrier.url);
  await id(page, 'caller-choice').selectOption(NUMBERS[at] ?? '');
  await id(page, 'sound-state').filter({ hasText: /Sound ✓|You can hear/ }).waitFor({ timeout: 60_000 });
  return page;
};
const calls = async (at: number, browser?: Browser): Promise<Page> => {
  const page = await phone(at, browser);
  await id(page, 'call').click();
  await id(page, 'phone-state').filter({ hasText: /in call|talking/ }).waitFor();
  return page;
};
const participantOf = async (at: number) => {
  const [conference] = await line.rest.conferences.list({ status: 'in-progress' });
  const calls = await line.rest.calls.list({ from: NUMBERS[at] ?? '' });
  return line.rest.conferences(conference?.sid ?? '').participants(calls[0]?.sid ?? '');
};

describe('practice phones in browsers', () => {
  it('hear each other in a conference: hold, mute and hang-up take the sound away', async () => {
    line.application.on('/voice', twiml('<Dial><Conference>room</Conference></Dial>'));
    line.application.on('/quiet', twiml('<Pause length="60"/>'));
    const first = await calls(0);
    const second = await calls(1);
    await Promise.all([hears(first, 800), hears(second, 500), hearsNo(first, 500)]);

    await (await participantOf(1)).update({ hold: true, holdUrl: line.url('/quiet') });
    await Promise.all([hearsNo(first, 800), hearsNo(second, 500)]);
    await (await participantOf(1)).update({ hold: false });
    await Promise.all([hears(first, 800), hears(second, 500)]);

    await (await participantOf(0)).update({ muted: true });
    await Promise.all([hearsNo(second, 500), hears(first, 800)]);
    await (await participantOf(0)).update({ muted: false });
    await hears(second, 500);

    await id(first, 'hang-up').click();
    await Promise.all([hearsNo(first, 800), hearsNo(second, 500)]);
  }, 90_000);

  it('hear both others when they are three', async () => {
    line.application.on('/voice', twiml('<Dial><Conference>room</Conference></Dial>'));
    const all = [await calls(0), await calls(1), await calls(2)];
    for (const [at, page] of all.entries()) {
      await Promise.all(TONES.map((hertz, other) => (other === at ? hearsNo(page, hertz) : hears(page, hertz))));
    }
  }, 90_000);

  it('hear ringing, prompts and music over the line, and the one who is dialled', async () => {
    line.application.on('/voice', twiml('<Say>Welcome to the helpline.</Say><Dial><Number>+919000001002</Number></Dial>'));
    const second = await phone(1);
    const first = await calls(0);
    await hears(first);
    await id(second, 'phone-state').filter({ hasText: 'ringing' }).waitFor();
    await hears(first, 400);
    await id(second, 'call').click();
    await Promise.all([hears(first, 800), hears(second, 500)]);
  }, 90_000);

  it('write Urdu from right to left, and the digits in it from left to right, as they are dialled', async () => {
    line.application.on('/voice', twiml('<Say language="hi-IN">ایمبولینس، 1 0 8۔ پولیس، 1 1 2۔</Say><Pause length="60"/>'));
    const page = await calls(0);
    const said = id(page, 'heard').locator('span').first();
    await said.filter({ hasText: '1 0 8' }).waitFor();
    expect(await page.evaluate(`getComputedStyle(document.querySelector('[data-testid="heard"] span')).direction`)).toBe('rtl');
    expect(await said.locator('bdi[dir="ltr"]').allInnerTexts()).toEqual(['1 0 8', '1 1 2']);
  }, 90_000);

  it('work without a microphone, and say so', async () => {
    line.application.on('/voice', twiml('<Dial><Conference>room</Conference></Dial>'));
    const first = await calls(0);
    const second = await calls(1, deaf);
    await hears(second, 500);
    await id(second, 'sound-state').filter({ hasText: /nobody hears you: / }).waitFor();
    expect(await id(second, 'use-microphone').isVisible()).toBe(true);
    expect(await id(first, 'sound-state').innerText()).toBe('Sound ✓ · Microphone ✓');
  }, 90_000);

  it('say so when no sound can be established', async () => {
    const page = await browsers[0]!.newPage();
    pages.push(page);
    await page.addInitScript('delete window.RTCPeerConnection');
    await page.goto(line.carrier.url);
    await id(page, 'sound-state').filter({ hasText: 'No sound: this browser has no WebRTC' }).waitFor();
  });
});
