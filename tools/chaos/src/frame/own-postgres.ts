import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type FrozenDatabase, freezePostgres } from '@pukar/journeys/harness/frozen-database';
import { childrenOf, isAlive } from '@pukar/journeys/harness/process-tree';
import { until } from '@pukar/platform/testing';
import pg from 'pg';

interface Started {
  readonly port: number;
  readonly pid: number;
  readonly child: ChildProcess;
  url(database?: string): string;
}
const EMBEDDED = new URL('../../../launch/lib/embedded-postgres.mjs', import.meta.url).href;
const STARTS_WITHIN_MS = 60_000;

/** A PostgreSQL server of its own, with its usual durability, that is killed, frozen and started again on the same folder and port. */
export class OwnPostgres {
  private frozen: FrozenDatabase | undefined;

  private constructor(private readonly folder: string, private readonly command: readonly string[], readonly port: number, private readonly password: string) {}

  static async start(folder: string, password: string): Promise<OwnPostgres> {
    const { startPostgres } = (await import(EMBEDDED)) as { startPostgres(options: object): Promise<Started> };
    const { port, pid } = await startPostgres({ dataDir: folder, password });
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter((word) => word !== '');
    return new OwnPostgres(folder, command, port, password);
  }

  /** Its address as its administrator, past every link. */
  get adminUrl(): string { return `postgres://postgres:${this.password}@127.0.0.1:${this.port}/postgres`; }

  get isUp(): boolean { return existsSync(path.join(this.folder, 'postmaster.pid')) && isAlive(this.pid); }

  /** `kill -9` of the server and every backend. */
  async kill(): Promise<void> {
    this.thaw();
    const { pid } = this;
    const all = [pid, ...childrenOf(pid)];
    for (const one of all) try { process.kill(one, 'SIGKILL'); } catch { /* it died with the others */ }
    await until('PostgreSQL to be gone', () => !all.some(isAlive));
  }

  /** As its administrator stops it at once. */
  async stop(): Promise<void> {
    this.thaw();
    if (!this.isUp) return;
    const { pid } = this;
    process.kill(pid, 'SIGINT');
    await until('PostgreSQL to be gone', () => !isAlive(pid), STARTS_WITHIN_MS);
  }

  /** Starts it again as it ran before; recovers what was written ahead. */
  async start(): Promise<void> {
    const { uid, gid } = statSync(this.folder);
    const [file, ...args] = this.command as [string, ...string[]];
    let log = '';
    const child = spawn(file, args, { uid, gid, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } });
    child.stderr.on('data', (data: Buffer) => { log = (log + data.toString()).slice(-4_000); });
    await until('PostgreSQL to be back', () => {
      if (child.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${log}`);
      return log.includes('ready to accept connections');
    }, STARTS_WITHIN_MS);
  }

  /** It takes connections and answers nothing until it is thawed. */
  freeze(): void { this.frozen ??= freezePostgres(this.folder); }

  thaw(): void {
    this.frozen?.thaw();
    this.frozen = undefined;
  }

  /** An onlooker's connection to the helpline's database. */
  async connect(): Promise<pg.Client> {
    const client = new pg.Client({ host: '127.0.0.1', port: this.port, user: 'postgres', password: this.password, database: 'pukar' });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  private get pid(): number { return Number(readFileSync(path.join(this.folder, 'postmaster.pid'), 'utf8').split('\n')[0]); }
}
