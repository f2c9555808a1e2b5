import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's Chromium, headless; sound may start without a click. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required'],
  });
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
