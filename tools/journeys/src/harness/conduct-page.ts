import type { Browser, Page } from 'playwright-core';
import { byId } from './browser.js';
import type { RunningHelpline } from './running-helpline.js';

/** A supervisor's page of marks, in Chromium. */
export class ConductInBrowser {
  private constructor(readonly page: Page) {}

  static async open(helpline: RunningHelpline, browser: Browser, login: string): Promise<ConductInBrowser> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    await page.goto(`${helpline.api}/#conduct`);
    await byId(page, 'login').fill(login);
    await byId(page, 'password').fill('pukar-demo');
    await byId(page, 'sign-in').click();
    await byId(page, 'conduct-waiting').waitFor();
    return new ConductInBrowser(page);
  }

  marks() {
    return byId(this.page, 'mark');
  }

  /** Waits until so many marks are shown. */
  async shows(count: number): Promise<void> {
    if (count === 0) await byId(this.page, 'no-marks').waitFor();
    else await this.marks().nth(count - 1).waitFor();
  }

  /** Decides about the first mark that is shown. */
  async decides(decision: 'uphold' | 'dismiss' | 'confirm' | 'lift', reason: string): Promise<void> {
    const mark = this.marks().first();
    const id = await mark.getAttribute('data-mark');
    await mark.locator('[data-testid="decision-reason"]').fill(reason);
    await mark.locator(`[data-testid="decide-${decision}"]`).click();
    await this.page.locator(`[data-mark="${id}"]`).waitFor({ state: 'detached' });
  }
}
