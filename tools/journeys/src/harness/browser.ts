import { type Browser, chromium, type Page } from 'playwright-core';

interface BrowserOptions {
  /** `given`: a microphone, without a question; `asked-for`: the same, once a context is granted it. */
  readonly microphone?: 'given' | 'asked-for';
  /** A WAV file that the microphone hears over and over; it beeps without one. */
  readonly hears?: string;
}

/** Debian's Chromium, headless; sound may start without a click, there is a microphone, and nothing beyond this computer. */
export function openBrowser({ microphone = 'given', hears }: BrowserOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--use-fake-device-for-media-stream', ...(microphone === 'given' ? ['--use-fake-ui-for-media-stream'] : []), ...(hears ? [`--use-file-for-fake-audio-capture=${hears}`] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required',
    ],
  });
}

/** Stops every page of a browser where it is, as a laptop does whose lid is closed; gives back what lets them go on. */
export async function putToSleep(browser: Browser): Promise<() => void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  for (const id of pages) process.kill(id, 'SIGSTOP');
  return () => { for (const id of pages) process.kill(id, 'SIGCONT'); };
}

export const byId = (page: Page, id: string) => page.locator(`[data-testid="${id}"]`);

/** A keyboard that counts: no pointer, and every key pressed is one. */
export class CountingKeyboard {
  readonly counts = new Map<string, number>();
  private task = '';

  constructor(private readonly page: Page) {}

  /** The keys that follow belong to this task. */
  for(task: string): this {
    this.task = task;
    return this;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.count(1);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 5 });
    this.count([...text].length);
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, keys) => sum + keys, 0);
  }

  private count(keys: number): void {
    this.counts.set(this.task, (this.counts.get(this.task) ?? 0) + keys);
  }
}
