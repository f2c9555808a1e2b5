import { openBrowser } from '@pukar/journeys/harness/browser';
import { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import type { Browser } from 'playwright-core';
import { scriptOfDesk } from '../console/bundles.js';
import { secondsToInteractive } from '../console/slow-desk.js';
import type { Bar, Measured, PreparedRow, Row, RowWanted } from '../frame/row.js';

class ConsoleRow implements PreparedRow {
  constructor(private readonly helpline: RunningHelpline, private readonly browser: Browser, private readonly wanted: RowWanted) {}

  /** Each in a browser of its own that has kept nothing. */
  async round(): Promise<Measured> {
    const context = await this.browser.newContext({ viewport: { width: 1366, height: 768 } });
    try {
      const answer = await context.request.post(`${this.helpline.api}/api/sign-in`, { data: { login: 'asha', password: 'pukar-demo' } });
      if (!answer.ok()) throw new Error(`an agent cannot sign in: ${answer.status()}`);
      return { interactive: await secondsToInteractive(context, this.helpline.api) };
    } finally {
      await context.close();
    }
  }

  /** Compressed when it was built, and kept. */
  async check(): Promise<readonly string[]> {
    const page = await (await fetch(this.helpline.api)).text();
    const program = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
    const { headers } = await fetch(this.helpline.api + program, { headers: { 'accept-encoding': 'br' } });
    const wrong: string[] = [];
    if (headers.get('content-encoding') !== 'br') wrong.push('the desk goes out uncompressed');
    if (!headers.get('cache-control')?.includes('immutable')) wrong.push('a browser asks for the desk again that it has');
    return wrong;
  }

  bars({ interactive = Number.NaN }: Measured): readonly Bar[] {
    const { first, later: [largest, next, ...others] } = scriptOfDesk();
    for (const { part, kB } of [largest, next, ...others.slice(0, 3)].filter((one) => one !== undefined)) this.wanted.say(`  ${kB.toFixed(1)} kB besides: ${part}`);
    return [
      { label: 'script before an agent’s first screen, brotli', value: first, unit: 'kB', is: 'at most', asked: 150 },
      { label: 'script of the largest part that comes later', value: largest?.kB ?? Number.NaN, unit: 'kB', is: 'at most', asked: 40, kept: KEPT.largest },
      { label: 'script of the next largest', value: next?.kB ?? Number.NaN, unit: 'kB', is: 'at most', asked: 40, kept: KEPT.next },
      { label: 'a signed-in agent’s desk is interactive, 4× slower, 1.6 Mbit/s', value: interactive, unit: 's', is: 'at most', asked: 3, kept: KEPT.interactive },
    ];
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.helpline.stop();
  }
}

/** What it was when this was written. The largest is Twilio's telephone. */
const KEPT = { largest: 42, next: 42, interactive: 6 } as const;

export const row: Row = {
  name: 'console',
  title: 'The agent’s console as it is built and served: its script, and a first visit on a slow computer and line',
  async prepare(wanted) {
    const helpline = await RunningHelpline.start({ settings: { LOG_LEVEL: 'warn' } });
    return new ConsoleRow(helpline, await openBrowser(), wanted);
  },
};
