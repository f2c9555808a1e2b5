import { indianDay, dayAfter } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { ReadAgentsReport, ReadIntervalReport, ReadTicketsReport, ReadWallboard } from '@pukar/reporting-server';
import pg from 'pg';
import { percentile } from '../frame/percentiles.js';
import type { Bar, Measured, PreparedRow, Row, RowWanted } from '../frame/row.js';
import { type Days, differencesAfterChanges, SCAN } from '../millions/changes.js';
import { type Millions, openMillions } from '../millions/open.js';
import { wantedCount } from '../millions/place.js';
import { type Product, productOn } from '../millions/product.js';

const ASKED = { short: 8, long: 60 } as const;
const DAYS = 365;

class ReportsRow implements PreparedRow {
  private readonly database: Database;

  constructor(private readonly millions: Millions, private readonly product: Product, private readonly bare: pg.Client, private readonly days: Days, private readonly wanted: RowWanted) {
    this.database = product.api.get(Database, { strict: false });
  }

  async round(nth: number): Promise<Measured> {
    const scan = async (): Promise<number> => {
      const began = performance.now();
      await this.bare.query(SCAN, [this.days.from, this.days.until, this.days.today]);
      return performance.now() - began;
    };
    const early = nth % 2 === 0 ? await scan() : undefined;
    const measured: Record<string, number> = {};
    for (const [name, ask] of Object.entries(this.reports())) {
      const took: number[] = [];
      const count = this.wanted.isShort ? ASKED.short : ASKED.long;
      for (let asked = 0; asked < (name === 'agents' ? count / 4 : count); asked += 1) {
        const began = performance.now();
        await ask();
        took.push(performance.now() - began);
      }
      measured[name] = percentile(took, 95);
    }
    return { ...measured, scan: early ?? await scan() };
  }

  check(): Promise<readonly string[]> {
    return differencesAfterChanges({ millions: this.millions, database: this.database, bare: this.bare, days: this.days, seed: 1 + Math.floor(Math.random() * 1e9) });
  }

  bars(medians: Measured): readonly Bar[] {
    const of = (name: string): number => medians[name] ?? Number.NaN;
    return [
      { label: 'tickets of a year by department, 95 %', value: of('tickets'), unit: 'ms', is: 'at most', asked: 150 },
      // Of few tickets a scan is soon done: the bar is about ten million.
      { label: 'tickets of a year beside a scan', value: of('tickets') / of('scan'), unit: '×', is: 'at most', asked: this.wanted.isShort ? 1 : 1 / 25 },
      { label: 'a day by intervals, 95 %', value: of('intervals'), unit: 'ms', is: 'at most', asked: 150, kept: KEPT.intervals },
      { label: 'the wallboard, 95 %', value: of('wallboard'), unit: 'ms', is: 'at most', asked: 150 },
      { label: '31 days of 500 agents, 95 %', value: of('agents'), unit: 'ms', is: 'at most', asked: 150, kept: KEPT.agents },
    ];
  }

  async stop(): Promise<void> {
    await this.product.stop();
    await this.bare.end();
    await this.millions.stop();
  }

  private reports(): Readonly<Record<string, () => Promise<unknown>>> {
    const get = <T>(type: new (...given: never[]) => T): T => this.product.api.get<T>(type as never, { strict: false });
    const { until } = this.days;
    return {
      tickets: () => get(ReadTicketsReport).execute(this.days),
      intervals: () => get(ReadIntervalReport).execute({ day: dayAfter(until, -1), minutes: 30, queue: null }),
      wallboard: () => get(ReadWallboard).execute(),
      agents: () => get(ReadAgentsReport).execute({ from: dayAfter(until, -31), until: dayAfter(until, -1), by: '019a0000-0000-7000-8000-000000000001', as: 'page' }),
    };
  }
}

/** What it was when this was written: the short form fails where it gets worse. */
const KEPT = { intervals: 1_000, agents: 4_000 } as const;

export const row: Row = {
  name: 'reports',
  title: 'Reports over a year of tickets and calls, and the wallboard, by the product; beside a scan of all tickets; then compared with a recount after random changes and a kill',
  async prepare(wanted) {
    const millions = await openMillions(wantedCount(wanted.isShort), wanted.say);
    const product = await productOn(millions);
    const bare = new pg.Client({ connectionString: millions.url('admin') });
    await bare.connect();
    const { rows: [loaded] } = await bare.query<{ until: Date }>('select until from bench.loaded');
    const until = indianDay(loaded!.until);
    return new ReportsRow(millions, product, bare, { from: dayAfter(until, 1 - DAYS), until, today: until }, wanted);
  },
};
