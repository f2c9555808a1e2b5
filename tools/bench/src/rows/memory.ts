import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import type { Bar, Measured, PreparedRow, Row, RowWanted } from '../frame/row.js';
import { LoadProcess } from '../load/load-process.js';
import type { CameBack, ScreensWanted } from '../load/screens.js';
import { signInAgents } from '../memory/many-agents.js';
import { type Memory, memoryOf, sayingMemory } from '../memory/memory-of.js';
import { type Peer, startPeer } from '../peers/start-peer.js';

const SCREENS = { short: 300, long: 3_000 } as const;
const SEATS = { short: 300, long: 500 } as const;
const CALLS = { short: 300, long: 1_000 } as const;
/** Lines of these calls: nobody else calls from them. */
const FIRST_LINE = 5_000_000;
/** What is written behind a turn is written by then. */
const BEHIND_MS = 2_500;
/** What screens that went leave to do is done when memory falls by less than so much in a second. */
const [FALLS_BYTES, FALLS_WITHIN_MS] = [200_000, 60_000];
const CALLS_AT_ONCE = 8;
/** In the short form it is killed in so many rounds only: of these one may be thrown away. */
const SHORT_RESTARTS = 2;

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

class MemoryRow implements PreparedRow {
  private readonly screens = new LoadProcess<ScreensWanted>('screens');
  private readonly calls = new LoadProcess();
  private begun = 0;
  private refused = 0;
  private wrong = 0;

  constructor(private readonly helpline: RunningHelpline, private readonly bare: Peer, private readonly cookies: readonly string[], private readonly folder: string, private readonly wanted: RowWanted) {}

  async round(nth: number): Promise<Measured> {
    const early = nth % 2 === 0 ? await this.bareScreen() : undefined;
    const product = await this.productScreens(!this.wanted.isShort || nth < SHORT_RESTARTS);
    const call = await this.call();
    return { ...product, call, bare: early ?? await this.bareScreen() };
  }

  check(): Promise<readonly string[]> {
    return Promise.resolve([
      ...(this.refused > 0 ? [`${this.refused} calls were not answered`] : []), ...(this.wrong > 0 ? [`${this.wrong} agents were not back as they had been`] : []),
    ]);
  }

  bars(medians: Measured): readonly Bar[] {
    const of = (name: string): number => medians[name] ?? Number.NaN;
    return [
      { label: `an agent's screen of ${this.form(SCREENS)} beside a bare client`, value: of('screen') / of('bare'), unit: '×', is: 'at most', asked: 1.5 },
      { label: 'a live call', value: of('call'), unit: 'kB', is: 'at most', asked: 4 },
      { label: `the api with ${this.form(SEATS)} seats`, value: of('seats'), unit: 'MB', is: 'at most', asked: 512 },
      { label: `${this.form(SCREENS)} agents back after a restart`, value: of('back'), unit: 's', is: 'at most', asked: 5 },
    ];
  }

  async stop(): Promise<void> {
    this.screens.stop();
    this.calls.stop();
    this.bare.stop();
    await this.helpline.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private form(of: { readonly short: number; readonly long: number }): number {
    return this.wanted.isShort ? of.short : of.long;
  }

  private get api(): number {
    return this.helpline.pidsOf('api')[0]!;
  }

  /** Kilobytes. */
  private async bareScreen(): Promise<number> {
    const before = await memoryOf(this.bare.pid, this.folder);
    await this.screens.run({ type: 'open', url: `http://127.0.0.1:${this.bare.port}`, screens: this.form(SCREENS) });
    const after = await memoryOf(this.bare.pid, this.folder);
    await this.close();
    return (after.kept - before.kept) / this.form(SCREENS) / 1_000;
  }

  private async productScreens(isRestarted: boolean): Promise<Measured> {
    const before = await this.afterAll();
    const open = (screens: number) => this.screens.run({ type: 'open', url: this.helpline.api, screens, cookies: this.cookies });
    await open(this.form(SEATS));
    const seats = await memoryOf(this.api, this.folder);
    if (this.form(SCREENS) > this.form(SEATS)) await open(this.form(SCREENS) - this.form(SEATS));
    const all = await memoryOf(this.api, this.folder);
    const back = isRestarted ? await this.restart() : {};
    await this.close();
    return { screen: (all.kept - before.kept) / this.form(SCREENS) / 1_000, seats: seats.rss / 1e6, all: all.rss / 1e6, ...back };
  }

  /** `back`: from when the new process answers until the last agent has their desk, in seconds; `gone`: from the kill to then. */
  private async restart(): Promise<Measured> {
    const killed = Date.now();
    await this.helpline.kill('api');
    while (!(await fetch(`${this.helpline.api}/api/health`).then(({ ok }) => ok, () => false))) await pause(10);
    const answers = Date.now();
    const { latencies, wrong } = (await this.screens.run({ type: 'back', since: killed })) as CameBack;
    this.wrong += wrong;
    const last = latencies.reduce((latest, one) => Math.max(latest, one), 0);
    return { back: Math.max(0, last - answers) / 1_000, gone: (last - killed) / 1_000 };
  }

  /** Calls that are in the menu and go on, in kilobytes each. */
  private async call(): Promise<number> {
    const calls = this.form(CALLS);
    const before = await this.afterAll();
    const { refused } = await this.calls.run({ type: 'calls', port: Number(new URL(this.helpline.api).port), account: { publicUrl: this.helpline.api, authToken: this.helpline.account.authToken }, calls, atOnce: CALLS_AT_ONCE, keys: ['1'], firstLine: FIRST_LINE + this.begun });
    this.begun += calls;
    this.refused += refused;
    await pause(BEHIND_MS);
    return ((await memoryOf(this.api, this.folder)).kept - before.kept) / calls / 1_000;
  }

  /** The api's memory once it has nothing to do any more about those who went. */
  private async afterAll(): Promise<Memory> {
    const late = Date.now() + FALLS_WITHIN_MS;
    for (let before = await memoryOf(this.api, this.folder);;) {
      await pause(1_000);
      const now = await memoryOf(this.api, this.folder);
      if (before.kept - now.kept < FALLS_BYTES || Date.now() > late) return now;
      before = now;
    }
  }

  private async close(): Promise<void> {
    await this.screens.run({ type: 'close' });
    await pause(500);
  }
}

export const row: Row = {
  name: 'memory',
  title: "What an agent's screen and a live call hold in the api's memory, beside bare Socket.IO; and how soon everybody is back after it is killed",
  async prepare(wanted) {
    const folder = mkdtempSync(path.join(tmpdir(), 'pukar-memory-'));
    const says = sayingMemory(folder);
    const helpline = await RunningHelpline.start({ settings: { LOG_LEVEL: 'warn', DEMO_AGENTS: '1', NODE_OPTIONS: says } });
    const admin = await helpline.connect('admin');
    const cookies = await signInAgents(admin, wanted.isShort ? SCREENS.short : SCREENS.long);
    await admin.end();
    const row = new MemoryRow(helpline, await startPeer('bare-screens', [], [says]), cookies, folder, wanted);
    // What a program makes only once is there before anything is counted.
    await row.round(SHORT_RESTARTS);
    return row;
  },
};
