import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../frame/own-postgres.js';
import { percentile } from '../frame/percentiles.js';
import type { Bar, Measured, PreparedRow, Row, RowWanted } from '../frame/row.js';
import type { ClaimWanted } from '../load/claiming.js';
import type { Distributed, DistributeWanted } from '../load/distributing.js';
import { LoadProcess } from '../load/load-process.js';

const FLOORS = [500, 10_000] as const;
/** Asterisk's app_queue breaks at the second (3.6 ms at the first; measured elsewhere, on such a machine). */
const RATES = [50, 200] as const;
const CONNECTIONS = 8;
/** Conversations are short, so that nobody waits for an agent: who waits for the product is measured. */
const TALK_MS = 1_000;
/** Above what is asked: the highest of them that is served steadily is printed. */
const HIGHER = [300, 400, 600, 800] as const;
const SECONDS = { short: { atRate: 1.5, claim: 0.7 }, long: { atRate: 6, claim: 3 } } as const;
/** A rate is served steadily while 99 of a hundred are given to an agent within so many milliseconds. */
const STEADY_MS = 100;

class DistributeRow implements PreparedRow {
  private readonly faults: string[] = [];

  constructor(private readonly server: { url(): string; stop(): Promise<void> }, private readonly folder: string, private readonly floor: LoadProcess<DistributeWanted>, private readonly limit: LoadProcess<ClaimWanted>, private readonly wanted: RowWanted) {}

  async round(nth: number): Promise<Measured> {
    const measured: Record<string, number> = {};
    if (nth % 2 === 0) Object.assign(measured, await this.claim());
    for (const agents of FLOORS) {
      await this.floor.run({ type: 'agents', count: agents });
      const rates: readonly number[] = agents === FLOORS[0] ? RATES : RATES.slice(0, 1);
      for (const rate of rates) Object.assign(measured, await this.atRate(agents, rate));
      if (agents === FLOORS[0]) measured['steady'] = await this.highest(measured[`p99At${RATES[1]}Of${agents}`]!);
    }
    if (nth % 2 === 1) Object.assign(measured, await this.claim());
    return measured;
  }

  async check(): Promise<readonly string[]> {
    return [...new Set(this.faults)].slice(0, 10);
  }

  bars(medians: Measured): readonly Bar[] {
    const of = (name: string): number => medians[name] ?? Number.NaN;
    return [
      { label: 'a caller waits to the claim is durable, 99 % at 50/s of 500 agents', value: of('p99At50Of500'), unit: 'ms', is: 'at most', asked: 20, kept: KEPT.at50 },
      { label: '99 % at 200/s, where app_queue breaks', value: of('p99At200Of500'), unit: 'ms', is: 'at most', asked: STEADY_MS, kept: KEPT.at200 },
      { label: '99 % of 10,000 agents beside 500', value: of('p99At50Of10000') / of('p99At50Of500'), unit: '×', is: 'at most', asked: 2, kept: KEPT.larger },
    ];
  }

  async stop(): Promise<void> {
    this.floor.stop();
    this.limit.stop();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get seconds() {
    return SECONDS[this.wanted.isShort ? 'short' : 'long'];
  }

  private async claim(): Promise<Measured> {
    const { requests, seconds } = await this.limit.run({ url: this.server.url(), agents: FLOORS[0], connections: CONNECTIONS, seconds: this.seconds.claim });
    return { claimsPerSecond: requests / seconds };
  }

  private async atRate(agents: number, rate: number): Promise<Measured> {
    const { latencies, refused, faults } = (await this.floor.run({ type: 'at-rate', rate, seconds: this.seconds.atRate, talkMs: TALK_MS })) as Distributed;
    this.faults.push(...faults, ...(refused > 0 ? [`${refused} callers were refused`] : []));
    return { [`p50At${rate}Of${agents}`]: percentile(latencies, 50), [`p99At${rate}Of${agents}`]: percentile(latencies, 99) };
  }

  /** The highest rate of those tried that is served steadily; the short form tries none but what is asked. */
  private async highest(p99: number): Promise<number> {
    let steady: number = p99 <= STEADY_MS ? RATES[1] : 0;
    for (const rate of this.wanted.isShort || steady === 0 ? [] : HIGHER) {
      const { latencies } = await this.floor.run({ type: 'at-rate', rate, seconds: this.seconds.atRate, talkMs: TALK_MS / 2 });
      if (!(percentile(latencies, 99) <= STEADY_MS)) break;
      steady = rate;
    }
    return steady;
  }
}

/** What it was when this was written: the short form fails where it gets worse. */
const KEPT = { at50: 150, at200: 500, larger: 15 } as const;

export const row: Row = {
  name: 'distribute',
  title: 'Distribution: a caller waits to the claim of their agent is durable, with skills, order and idleness checked; beside one hand-written claiming statement',
  async prepare(wanted) {
    const folder = mkdtempSync(path.join(tmpdir(), 'pukar-bench-floor-'));
    // PostgreSQL's own user passes through.
    chmodSync(folder, 0o755);
    const server = await startPostgres(path.join(folder, 'postgres'));
    const floor = new LoadProcess<DistributeWanted>('distributing');
    await floor.run({ type: 'open', adminUrl: server.url() });
    const prepared = new DistributeRow(server, folder, floor, new LoadProcess<ClaimWanted>('claiming'), wanted);
    await floor.run({ type: 'agents', count: FLOORS[0] });
    // A program that was just started is not compiled yet.
    await floor.run({ type: 'at-rate', rate: RATES[0], seconds: 3, talkMs: TALK_MS });
    return prepared;
  },
};
