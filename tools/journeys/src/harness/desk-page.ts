import { until } from '@pukar/platform/testing';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { byId } from './browser.js';
import type { RunningHelpline } from './running-helpline.js';

/** Remembers what the page hears, so that a spec can measure it: the desk itself gives its sound to nobody. */
const KEEP_HEARD = () => {
  const Real = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Real {
    constructor(...given: ConstructorParameters<typeof Real>) {
      super(...given);
      this.addEventListener('track', ({ streams }) => { (window as { heardByAgent?: MediaStream }).heardByAgent = streams[0]; });
    }
  };
};

/** A browser's profile of its own, in which desks can be opened. */
export async function deskContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  await context.addInitScript(KEEP_HEARD);
  return context;
}

/** How long a desk is given for what a busy machine may take from it meanwhile. */
const PATIENCE_MS = 90_000;

/** The agent's desk in a page of Chromium. */
export class DeskInBrowser {
  private constructor(readonly page: Page) {}

  static async open(helpline: RunningHelpline, context: BrowserContext): Promise<DeskInBrowser> {
    const page = await context.newPage();
    await page.goto(helpline.api);
    return new DeskInBrowser(page);
  }

  /** The tab dies where it is, and the agent opens the desk anew in the same browser; gives the new one. */
  async afterCrash(helpline: RunningHelpline): Promise<DeskInBrowser> {
    const context = this.page.context();
    const session = await context.newCDPSession(this.page);
    const crashed = this.page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    const desk = await DeskInBrowser.open(helpline, context);
    await desk.byId('presence').waitFor({ timeout: 60_000 });
    await this.page.close();
    return desk;
  }

  /** The page is loaded again. */
  async reloads(): Promise<void> {
    await this.page.reload();
    await this.byId('presence').waitFor({ timeout: 60_000 });
  }

  byId(id: string) {
    return byId(this.page, id);
  }

  async signIn(login: string): Promise<void> {
    await this.byId('login').fill(login);
    await this.byId('password').fill('pukar-demo');
    await this.byId('sign-in').click();
    await this.byId('microphone-state').waitFor();
  }

  /** Waits until a part shows `words`; says what it shows otherwise. */
  async shows(id: string, words: RegExp, limitMs = 45_000): Promise<void> {
    await this.byId(id).filter({ hasText: words }).first().waitFor({ timeout: limitMs }).catch(async (error: Error) => {
      const now = await this.byId(id).allInnerTexts().catch(() => ['nothing']);
      throw new Error(`${id} shows ${JSON.stringify(now)} and not ${String(words)}: ${error.message.split('\n')[0]}`);
    });
  }

  private async isShown(id: string): Promise<boolean> {
    return (await this.byId(id).count()) > 0;
  }

  /** What a key does is there soon, or was not heard. */
  private async comesTo(id: string, words: RegExp, withinMs = 5_000): Promise<boolean> {
    return this.byId(id).filter({ hasText: words }).first().waitFor({ timeout: withinMs }).then(() => true, () => false);
  }

  /** Microphone, line and server are well. */
  async isWell(): Promise<void> {
    for (const part of ['microphone-state', 'line-state', 'server-state', 'clock-state']) await this.shows(part, /✓/);
  }

  /** Ready, also where a machine that stood still for a while had the agent taken for gone: they say so again. */
  async goesReady(): Promise<void> {
    await until('a desk to be ready', async () => {
      if (await this.isShown('go-ready')) await this.page.keyboard.press('F6');
      return this.comesTo('presence', /^ready/);
    }, PATIENCE_MS);
  }

  /** Answers what rings, or will: whoever was taken for gone is ready again, and the call keeps its place. */
  async answers(state = /talking/): Promise<void> {
    await until(`a desk to answer: ${state}`, async () => {
      const rings = await this.isShown('accept');
      if (rings) await this.page.keyboard.press('F2');
      else if ((await this.isShown('go-ready')) && (await this.comesTo('call-state', /No call/, 20))) await this.goesReady();
      return this.comesTo('call-state', state, rings ? 5_000 : 20);
    }, PATIENCE_MS);
  }

  async finishes(): Promise<void> {
    await this.byId('finish-wrap-up').click();
    await this.byId('finish-wrap-up').waitFor({ state: 'detached' });
  }

  /** Waits until the agent hears something: louder than noise. */
  async hearsVoice(): Promise<void> {
    await this.page.waitForFunction(async () => {
      const { heardByAgent } = window as { heardByAgent?: MediaStream };
      if (!heardByAgent) return false;
      const audio = new AudioContext();
      const ear = new AnalyserNode(audio, { fftSize: 2_048 });
      audio.createMediaStreamSource(heardByAgent).connect(ear);
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      const samples = new Float32Array(ear.fftSize);
      ear.getFloatTimeDomainData(samples);
      await audio.close();
      return samples.some((sample) => Math.abs(sample) > 0.02);
    }, undefined, { timeout: 45_000 });
  }
}
