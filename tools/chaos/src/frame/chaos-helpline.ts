import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Chance } from '@pukar/callbacks-simulation/chance';
import { CarrierOverHttp } from '@pukar/floor-proofs/carrier-over-http';
import { Exchange } from '@pukar/floor-proofs/exchange';
import { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { isAlive } from '@pukar/journeys/harness/process-tree';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import { FaultyLink } from './faulty-link.js';
import { mindIfKilled } from './mind-if-killed.js';
import { OwnPostgres } from './own-postgres.js';
import { OwnRedis } from './own-redis.js';
import { WebhookClient } from './webhook-client.js';

export const NUMBER = '+911553430000';
const STEPPED_CLOCK = path.resolve(import.meta.dirname, '../../../grievance/helpline/stepped-clock.mjs');
const SEEN_BY_ALL_MS = 150;
const secret = (bytes = 16): string => randomBytes(bytes).toString('hex');

export type ProcessName = 'api' | 'worker' | 'department';
const PORT_OF = { api: 'API_PORT', worker: 'FALLBACK_PORT', department: 'DEPARTMENT_PORT' } as const;
const STARTS_WITHIN_MS = 60_000;

interface Wanted {
  /** `agent01` and so on, with the password of the demo. */
  readonly agents?: number;
  /** Jobs are in Redis; otherwise they are in PostgreSQL. */
  readonly redis?: boolean;
  /** Where PostgreSQL keeps its files: a disk that may become full. */
  readonly databaseFolder?: string;
  /** Callers who came over the carrier's REST interface and posts of the exchange; a seed for what it does by chance. */
  readonly seed?: number;
  readonly settings?: Record<string, string | undefined>;
}

/** A helpline of its own, whose api, worker and department are the built processes, and which reaches PostgreSQL and Redis through links that can fail. */
export class ChaosHelpline {
  private aheadMs = 0;

  private constructor(
    readonly running: RunningHelpline, readonly postgres: OwnPostgres, readonly redis: OwnRedis | undefined, readonly links: { readonly postgres: FaultyLink; readonly redis: FaultyLink | undefined },
    readonly exchange: Exchange, readonly carrier: CarrierOverHttp, readonly webhooks: WebhookClient, private readonly folder: string,
  ) {}

  static async start({ agents = 8, redis: withRedis = true, databaseFolder, seed = 1, settings = {} }: Wanted = {}): Promise<ChaosHelpline> {
    const folder = mkdtempSync(path.join(tmpdir(), 'pukar-chaos-'));
    mindIfKilled('folder', folder);
    // PostgreSQL's own user passes through.
    chmodSync(folder, 0o755);
    const postgres = await OwnPostgres.start(databaseFolder ?? path.join(folder, 'postgres'), secret());
    const redis = withRedis ? await OwnRedis.start(path.join(folder, 'redis')) : undefined;
    const links = { postgres: await FaultyLink.open(() => postgres.port), redis: redis && (await FaultyLink.open(() => redis.port)) };
    const url = (role: string, port: number): string => `postgres://pukar_${role}:${passwords[role]}@127.0.0.1:${port}/pukar`;
    const passwords: Record<string, string> = { owner: secret(), app: secret(), department: secret(), jobs: secret() };
    const linked = links.postgres.listensAt;
    const clock = { now: () => new Date(Date.now() + (started?.aheadMs ?? 0)) };
    const exchange = new Exchange(clock, new Chance(seed));
    const account = { CARRIER_ACCOUNT_SID: `AC${secret()}`, CARRIER_AUTH_TOKEN: secret(), CARRIER_API_KEY_SID: `SK${secret()}`, CARRIER_API_KEY_SECRET: secret() };
    const carrier = new CarrierOverHttp(exchange, account.CARRIER_AUTH_TOKEN);
    const carrierUrl = await carrier.listen();
    writeFileSync(path.join(folder, 'ahead'), '0');
    const preloaded = pathToFileURL(STEPPED_CLOCK);
    preloaded.searchParams.set('ahead', path.join(folder, 'ahead'));
    const running = await RunningHelpline.start({
      twoOfEach: false,
      settings: {
        ...account, CARRIER_NUMBER: NUMBER, CARRIER_API_URL: carrierUrl, SOFTPHONE_URL: 'ws://127.0.0.1:1/client', DEMO_AGENTS: String(agents), LOG_LEVEL: 'warn', NODE_OPTIONS: `--import ${preloaded.href}`,
        DATABASE_ADMIN_URL: postgres.adminUrl, DATABASE_OWNER_URL: url('owner', postgres.port), DATABASE_URL: url('app', linked), DATABASE_DEPARTMENT_URL: url('department', linked), DATABASE_JOBS_URL: url('jobs', linked),
        ...(links.redis ? { REDIS_URL: `redis://127.0.0.1:${links.redis.listensAt}` } : {}), ...settings,
      },
    });
    exchange.publicUrl = running.api;
    const started: ChaosHelpline = new ChaosHelpline(running, postgres, redis, links, exchange, carrier, new WebhookClient(account.CARRIER_AUTH_TOKEN), folder);
    return started;
  }

  get api(): string { return this.running.api; }
  get fallback(): string { return this.running.fallback; }
  /** What time it is for the helpline. */
  get now(): Date { return new Date(Date.now() + this.aheadMs); }

  /** A signal to every process of a kind; those that are gone get none. */
  signal(name: ProcessName, signal: NodeJS.Signals): void {
    for (const pid of this.running.pidsOf(name)) try { process.kill(pid, signal); } catch { /* it ended just now */ }
  }

  /** The processes of a kind that run now, with the port on which each is asked. */
  processes(name: ProcessName): { readonly pid: number; readonly port: number }[] {
    return this.running.pidsOf(name).flatMap((pid) => {
      try {
        return [{ pid, port: Number(new RegExp(`(?:^|\\0)${PORT_OF[name]}=(\\d+)`).exec(readFileSync(`/proc/${pid}/environ`, 'utf8'))![1]) }];
      } catch {
        return []; // It ended while we looked.
      }
    });
  }

  /** Tells one process to end, waits until it has, and until the one in its place may be sent work. Gives how long it took to end. */
  async restarts(name: ProcessName, { pid, port }: { readonly pid: number; readonly port: number }, signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
    const began = performance.now();
    process.kill(pid, signal);
    await until(`${name} to end`, () => !isAlive(pid), STARTS_WITHIN_MS);
    const endedAfter = performance.now() - began;
    await this.isReady(name, port);
    return endedAfter;
  }

  /** Waits until a process may be sent work. */
  async isReady(name: ProcessName, port: number): Promise<void> {
    await until(`${name} to be ready`, () => fetch(`http://127.0.0.1:${port}${name === 'worker' ? '/ready' : '/api/health/ready'}`).then(({ ok }) => ok, () => false), STARTS_WITHIN_MS);
  }

  /** What the processes of a kind hold in memory, the largest of them, in megabytes. */
  residentMb(name: ProcessName): number {
    return Math.max(0, ...this.running.pidsOf(name).map((pid) => {
      try { return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024; } catch { return 0; }
    }));
  }

  /** The clock of every process and of the carrier goes forward at once; PostgreSQL's stays. */
  async stepsClock(ms: number): Promise<void> {
    this.aheadMs += ms;
    writeFileSync(path.join(this.folder, 'ahead'), String(this.aheadMs));
    await new Promise((resolve) => { setTimeout(resolve, SEEN_BY_ALL_MS); });
  }

  connect(): Promise<pg.Client> { return this.postgres.connect(); }

  /** Everything as it was: links pass, whatever was stopped or killed runs. */
  async heals(): Promise<void> {
    for (const name of ['api', 'worker', 'department'] as const) this.signal(name, 'SIGCONT');
    this.postgres.thaw();
    this.redis?.thaw();
    if (!this.postgres.isUp) await this.postgres.start();
    if (this.redis && !this.redis.isUp) await this.redis.start();
    await this.links.postgres.heals();
    await this.links.redis?.heals();
  }

  /** Leaves nothing behind. */
  async stop(): Promise<void> {
    await this.heals().catch(() => undefined);
    await this.carrier.stop().catch(() => undefined);
    await this.running.stop();
    await this.links.postgres.close();
    await this.links.redis?.close();
    await this.redis?.kill();
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
