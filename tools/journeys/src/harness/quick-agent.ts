import { until } from '@pukar/platform/testing';
import type { Page } from 'playwright-core';
import { byId, type CountingKeyboard } from './browser.js';
import type { DrawnCaller, DrawnComplaint } from './drawn-complaint.js';

const SETTLES_MS = 30_000;

/** Folded for comparing what the form offers with what the caller says. */
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * An agent who knows the form and touches nothing but the keyboard. They type letter by letter until what they look for has a digit, take what the form offers
 * where it is what the caller says, and type it where it is not. What is counted is every key but those of the statement's own text.
 */
export class QuickAgent {
  constructor(private readonly page: Page, private readonly keys: CountingKeyboard) {}

  async accept(): Promise<void> {
    await until('a call to ring', async () => {
      if (await byId(this.page, 'offer').isVisible()) return true;
      // A busy machine may take the agent for gone while they wait: the call keeps its place.
      if (/^not ready/i.test(await byId(this.page, 'presence').innerText())) await this.isReady();
      return false;
    }, 90_000);
    await this.keys.for('accept').press('F2');
    await byId(this.page, 'call-state').filter({ hasText: /talking/i }).waitFor({ timeout: SETTLES_MS });
    await this.page.waitForFunction(() => document.activeElement?.id === 'category');
  }

  /** Before anybody rings. At the beginning of a shift, and where a busy machine made the agent not ready between two calls, a key makes them ready: no complaint has begun, so that it is not one of its keys. */
  async isReady(): Promise<void> {
    const presence = byId(this.page, 'presence').filter({ hasText: /^(not )?ready/i });
    await presence.waitFor({ timeout: 60_000 });
    if (!/^not/i.test(await presence.innerText())) return;
    await this.page.keyboard.press('F6');
    await byId(this.page, 'presence').filter({ hasText: /^ready/i }).waitFor({ timeout: 60_000 });
  }

  async writes({ category, place, phrase, statement, facts }: DrawnComplaint): Promise<void> {
    await this.chooses('category', category.code, [...phrase, ...category.code.slice(0)], 'category');
    await this.isAt('place');
    await this.chooses('place', place.code, [...place.name.en], 'place');
    await this.isAt('statement');
    await this.page.keyboard.insertText(statement);
    if (Object.keys(facts).length === 0) return;
    await this.keys.for('facts').press('Enter');
    const order = category.facts.map(({ key }) => key);
    const last = order.findLastIndex((key) => facts[key] !== undefined);
    for (const [at, key] of order.entries()) {
      if (at > last) return;
      // What the statement told is there already, and the cursor went past it.
      const filled = await byId(this.page, `fact-${key}`).inputValue();
      if (filled !== '' && isSaid(filled, facts[key])) continue;
      if (filled !== '') { await this.corrects(key, facts[key] ?? ''); continue; }
      await this.isAt(`fact-${key}`);
      await this.tells(key, facts[key], category.facts[at]!.identifying);
    }
  }

  async names(caller: DrawnCaller): Promise<void> {
    await this.keys.for('name').press('Alt+m');
    await this.isAt('citizen-name');
    if (await byId(this.page, 'citizen-name').inputValue() === '') await this.keys.type(caller.name);
  }

  async registers(): Promise<string> {
    await this.keys.for('register').press('Control+Enter');
    await byId(this.page, 'ticket-number').waitFor({ timeout: SETTLES_MS });
    return (await byId(this.page, 'ticket-number').innerText()).replace(/\D/g, '');
  }

  async isReadyAgain(): Promise<void> {
    await this.keys.for('end').press('F4');
    await byId(this.page, 'finish-wrap-up').waitFor({ timeout: SETTLES_MS });
    await this.keys.press('Enter');
    await byId(this.page, 'finish-wrap-up').waitFor({ state: 'detached', timeout: SETTLES_MS });
  }

  /** Types until the option has a digit, and presses it. */
  private async chooses(field: string, code: string, letters: readonly string[], task: string): Promise<void> {
    this.keys.for(task);
    for (let typed = 0; ; typed += 1) {
      // What is offered is for what is written: an agent looks before the key.
      await this.page.waitForFunction(([id, words]) => (document.getElementById(id!) as HTMLInputElement | null)?.value === words, [field, letters.slice(0, typed).join('')], { timeout: SETTLES_MS });
      const digit = await this.page.evaluate(([test, wanted]) => document.querySelector(`ul:not([hidden]) > [data-testid="${test}-option-${wanted}"] .combobox__digit`)?.textContent ?? null, [field, code]);
      if (digit !== null) return this.keys.press(digit);
      if (letters[typed] === undefined) throw new Error(`${code} is not found by "${letters.join('')}"`);
      await this.keys.type(letters[typed]!);
    }
  }

  private async tells(key: string, value: string | undefined, identifying: boolean): Promise<void> {
    const offered = await this.page.locator(`ul:not([hidden]) > [data-testid^="fact-${key}-option-"] > span:nth-of-type(2)`).allInnerTexts();
    if (value === undefined) return this.passes(offered.length > 0, identifying);
    const at = offered.findIndex((one) => isSaid(one, value));
    if (at < 0) await this.keys.type(value);
    for (let down = 0; down < at; down += 1) await this.keys.press('ArrowDown');
    await this.keys.press('Enter');
    if (!identifying) return;
    await this.isAt(`fact-${key}-consent`);
    await this.keys.press('y');
  }

  /** Back to a field that says something else, and written anew. */
  private async corrects(key: string, value: string): Promise<void> {
    while (await this.page.evaluate(() => document.activeElement?.id) !== `fact-${key}`) await this.keys.press('Shift+Tab');
    await this.keys.press('Control+a');
    await this.keys.type(value);
    await this.keys.press('Enter');
  }

  /** What the caller does not know stays empty. */
  private async passes(isOffered: boolean, identifying: boolean): Promise<void> {
    if (!isOffered) return this.keys.press('Enter');
    await this.keys.press('Tab');
    if (identifying) await this.keys.press('Tab');
  }

  private async isAt(id: string): Promise<void> {
    await this.page.waitForFunction((wanted) => document.activeElement?.id === wanted, id, { timeout: SETTLES_MS }).catch(async () => {
      const shown = await this.page.evaluate(() => ({ at: document.activeElement?.id ?? '', typed: (document.activeElement as HTMLInputElement | null)?.value, lists: [...document.querySelectorAll('ul:not([hidden])[role=listbox]')].map((list) => list.textContent) }));
      throw new Error(`the cursor is not at ${id}: ${JSON.stringify(shown)}`);
    });
  }
}

const DAYS = new Set(['kal', 'aaj']);

/** Whether a value of the form is what the caller says. */
const isSaid = (shown: string, said: string | undefined): boolean => said !== undefined && (plain(shown).includes(plain(said)) || (DAYS.has(said) && /^\d\d-\d\d-\d{4}$/.test(shown)));
