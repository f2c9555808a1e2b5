import { openBrowser } from '@pukar/journeys/harness/browser';
import { deskContext, DeskInBrowser } from '@pukar/journeys/harness/desk-page';
import { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { callsInARow, heapOf, WATCH_ANSWERS } from '../console/calls-at-a-desk.js';
import { WATCH_INTERACTIONS, walkTheFloor } from '../console/walk-the-floor.js';
import { percentile } from '../frame/percentiles.js';
import type { Bar, Measured, PreparedRow, Row, RowWanted } from '../frame/row.js';
import { LoadProcess } from '../load/load-process.js';
import type { ScreensWanted } from '../load/screens.js';
import { signInAgents } from '../memory/many-agents.js';

/** So many agents stand on the supervisor's floor. */
const AGENTS = 500;
/** Calls of a round; two hundred and ten in the three of the long form. */
const CALLS = { short: 5, long: 70 } as const;
/** What a desk keeps of its first calls it keeps for all: parts of the program as they are compiled, the directory, sounds. Its memory is that of a desk that has been used for half an hour. */
const FIRST_CALLS = { short: 3, long: 30 } as const;
const WALKS = { short: 2, long: 10 } as const;

class DeskRow implements PreparedRow {
  private calls = 0;
  private readonly heap: number[] = [];

  constructor(
    private readonly of: { readonly helpline: RunningHelpline; readonly browser: Browser; readonly desk: DeskInBrowser; readonly floor: Page; readonly memory: CDPSession; readonly screens: LoadProcess<ScreensWanted> },
    private readonly wanted: RowWanted,
  ) {}

  /** What comes first is of a program that is not compiled yet. */
  async warm(): Promise<void> {
    await this.take(FIRST_CALLS[this.form]);
    await walkTheFloor(this.of.floor);
    this.heap.push(await heapOf(this.of.memory));
  }

  async round(): Promise<Measured> {
    const painted = await this.take(CALLS[this.form]);
    this.heap.push(await heapOf(this.of.memory));
    const interactions: number[] = [];
    for (let walk = 0; walk < WALKS[this.form]; walk += 1) interactions.push(...await walkTheFloor(this.of.floor));
    return { painted: percentile(painted, 99), paintedMiddle: percentile(painted, 50), interaction: percentile(interactions, 98), interactionMiddle: percentile(interactions, 50), heap: this.heap.at(-1)! };
  }

  async check(): Promise<readonly string[]> {
    const rows = Number(await this.of.floor.locator('[data-testid="agents"]').getAttribute('aria-rowcount'));
    return rows > AGENTS ? [] : [`the supervisor's list has ${rows} rows`];
  }

  bars({ painted = Number.NaN, interaction = Number.NaN }: Measured): readonly Bar[] {
    return [
      { label: 'an agent answers, until who calls and the complaint are painted, 99 %', value: painted, unit: 'ms', is: 'at most', asked: 100, kept: KEPT.painted },
      { label: `a key or click of a supervisor among ${AGENTS} agents, 98 %`, value: interaction, unit: 'ms', is: 'at most', asked: 100, kept: KEPT.interaction },
      { label: `growth of a desk's memory over ${this.calls - FIRST_CALLS[this.form]} calls`, value: (this.heap.at(-1)! / this.heap[0]! - 1) * 100, unit: '%', is: 'at most', asked: 10, kept: KEPT.growth },
    ];
  }

  async stop(): Promise<void> {
    this.of.screens.stop();
    await this.of.browser.close();
    await this.of.helpline.stop();
  }

  private get form(): 'short' | 'long' {
    return this.wanted.isShort ? 'short' : 'long';
  }

  private take(count: number): Promise<readonly number[]> {
    const phones = Array.from({ length: count }, () => `+919000${String(600_000 + this.calls++)}`);
    return callsInARow(this.of.helpline, this.of.desk, phones);
  }
}

/** On a busy machine an answer waits for others' work, too. */
const KEPT = { painted: 600, interaction: 300, growth: 25 } as const;

export const row: Row = {
  name: 'desk',
  title: 'The console in use: calls at one desk one after the other, and a supervisor among five hundred agents who are there',
  async prepare(wanted) {
    const helpline = await RunningHelpline.start({ settings: { LOG_LEVEL: 'warn' } });
    const [browser, screens] = [await openBrowser(), new LoadProcess<ScreensWanted>('screens')];
    const admin = await helpline.connect('admin');
    const cookies = await signInAgents(admin, AGENTS);
    await admin.end();
    const context = await deskContext(browser);
    await context.addInitScript({ content: WATCH_ANSWERS });
    const desk = await DeskInBrowser.open(helpline, context);
    await desk.signIn('asha');
    await desk.isWell();
    const memory = await context.newCDPSession(desk.page);
    await desk.goesReady();
    const floor = await supervisorsFloor(helpline, browser);
    const row = new DeskRow({ helpline, browser, desk, floor, memory, screens }, wanted);
    await screens.run({ type: 'open', url: helpline.api, screens: AGENTS, cookies, isReady: false });
    await row.warm();
    return row;
  },
};

async function supervisorsFloor(helpline: RunningHelpline, browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addInitScript({ content: WATCH_INTERACTIONS });
  const signedIn = await context.request.post(`${helpline.api}/api/sign-in`, { data: { login: 'meera', password: 'pukar-demo' } });
  if (!signedIn.ok()) throw new Error(`a supervisor cannot sign in: ${signedIn.status()}`);
  const page = await context.newPage();
  await page.goto(helpline.api);
  await page.locator('[data-testid="board"]').waitFor();
  return page;
}
