import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { forkBeside } from '../frame/fork-beside.js';
import { median } from '../frame/percentiles.js';
import type { Bar, Measured, PreparedRow, Row, RowWanted } from '../frame/row.js';
import { LoadProcess } from '../load/load-process.js';
import type { WatchWanted } from '../load/watching.js';

const SCREENS = { short: 300, long: 1_000 } as const;
const TICKS = { short: 3, long: 15 } as const;
const AGENTS = 100;

class WallRow implements PreparedRow {
  constructor(private readonly helpline: RunningHelpline, private readonly bare: ChildProcess, private readonly bareUrl: string, private readonly screens: LoadProcess<WatchWanted>, private readonly wanted: RowWanted) {}

  async round(nth: number): Promise<Measured> {
    const ticks = this.wanted.isShort ? TICKS.short : TICKS.long;
    const take = async (url: string): Promise<number> => median((await this.screens.run({ type: 'ticks', url, ticks })).latencies);
    const early = nth % 2 === 0 ? await take(this.bareUrl) : undefined;
    const product = await take(this.helpline.api);
    return { product, bare: early ?? await take(this.bareUrl) };
  }

  /** Each tick came to every screen, or the round failed. */
  check(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  bars({ product = Number.NaN, bare = Number.NaN }: Measured): readonly Bar[] {
    return [{ label: `a tick to the last of ${this.wanted.isShort ? SCREENS.short : SCREENS.long} screens beside bare Socket.IO`, value: product / bare, unit: '×', is: 'at most', asked: 3, kept: KEPT }];
  }

  async stop(): Promise<void> {
    this.screens.stop();
    this.bare.kill();
    await this.helpline.stop();
  }
}

/** What it was when this was written; of few screens the reading counts for more. */
const KEPT = 10;

export const row: Row = {
  name: 'wall',
  title: 'A tick of the floor, read from its rows and sent, until the last of many screens has it; beside bare Socket.IO with the same board',
  async prepare(wanted) {
    const helpline = await RunningHelpline.start({ settings: { LOG_LEVEL: 'warn', DEMO_AGENTS: String(AGENTS) } });
    const answer = await fetch(`${helpline.api}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'meera', password: 'pukar-demo' }) });
    if (!answer.ok) throw new Error(`a supervisor cannot sign in: ${answer.status}`);
    const screens = new LoadProcess<WatchWanted>('watching');
    const many = wanted.isShort ? SCREENS.short : SCREENS.long;
    await screens.run({ type: 'open', url: helpline.api, screens: many, cookie: answer.headers.getSetCookie()[0]!.split(';')[0]! });
    const bare = forkBeside(path.join(import.meta.dirname, '../peers/bare-board.js'));
    const port = await new Promise<number>((resolve) => {
      bare.once('message', (at) => { resolve(at as number); });
      bare.send({ numbers: Array.from({ length: 9 }, (_, nth) => ({ code: `number-${nth}`, value: nth, parts: { a: 1, b: 2 }, share: null })), queues: [], waiting: [], agents: [], alerts: [], breaks: [], groups: [], told: [], version: 1, base: 0 });
    });
    const bareUrl = `http://127.0.0.1:${port}`;
    await screens.run({ type: 'open', url: bareUrl, screens: many });
    return new WallRow(helpline, bare, bareUrl, screens, wanted);
  },
};
