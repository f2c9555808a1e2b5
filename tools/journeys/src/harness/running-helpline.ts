import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePorts, isFreePort, until } from '@pukar/platform/testing';
import pg from 'pg';
import { type FrozenDatabase, freezePostgres } from './frozen-database.js';
import { type StoppedDatabase, stopPostgres } from './stopped-database.js';
import { type HelplineProcess, processesUnder } from './helpline-processes.js';
import { isAlive } from './process-tree.js';
import { type RunningRedis, startRedis } from './running-redis.js';

export const ROOT = path.resolve(import.meta.dirname, '../../../..');

/** For what callers hear, not how soon: on a busy machine an answer may take longer than callers are kept waiting. */
export const PATIENT = { ANSWER_WITHIN_MS: '5000' } as const;

interface Options {
  /** The carrier runs beside the helpline, as the world outside does: it lives on when the helpline is killed. */
  readonly carrierOutside?: boolean;
  /** Two of each process and Redis, behind one address. With PUKAR_TWO_OF_EACH=1 every helpline is so. */
  readonly twoOfEach?: boolean;
  /** A backup is restored into it before it starts, with the keys that were kept apart. */
  readonly restored?: { readonly backup: string; readonly keys: string };
  /** `undefined` takes a setting away. */
  readonly settings?: Record<string, string | undefined>;
}

type DatabaseRole = 'admin' | 'app' | 'department' | 'jobs';

/** The built helpline, started as `npm start` starts it, on ports and folders of its own. */
export class RunningHelpline {
  private launcher: ChildProcess | undefined;
  private carrierProcess: ChildProcess | undefined;
  private redis: RunningRedis | undefined;
  readonly folder = openFolder();
  said = '';

  private constructor(private readonly ports: readonly number[], private readonly options: Options) {}

  static async start(options: Options = {}): Promise<RunningHelpline> {
    const helpline = new RunningHelpline(await freePorts(5), options);
    if (helpline.isTwoOfEach) helpline.redis = await startRedis();
    if (options.carrierOutside) await helpline.startCarrier();
    if (options.restored) {
      cpSync(options.restored.keys, helpline.keys, { recursive: true });
      await helpline.runTool('restore', '--from', options.restored.backup);
    }
    await helpline.launch();
    return helpline;
  }

  get api(): string { return `http://127.0.0.1:${this.ports[0]}`; }
  get inbox(): string { return `http://127.0.0.1:${this.ports[1]}`; }
  get carrier(): string { return `http://127.0.0.1:${this.ports[2]}`; }
  /** Where calls go that the api does not answer. */
  get fallback(): string { return `http://127.0.0.1:${this.ports[3]}`; }

  /** The folder of its keys. */
  get keys(): string { return path.join(this.folder, 'keys'); }

  /** `npm run backup` or `npm run restore`, of this helpline's folders; gives what it says. */
  async runTool(...args: readonly ['backup', '--to', string] | readonly ['restore', '--from', string]): Promise<string> {
    const child = spawn(process.execPath, ['tools/launch/backup.mjs', ...args], { cwd: ROOT, env: { ...this.environment(), PUKAR_BUILT: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => { said += data.toString(); });
    const code = await new Promise((resolve) => { child.once('close', resolve); });
    if (code !== 0) throw new Error(`${args[0]} ended with ${String(code)}:\n${said}`);
    return said;
  }

  /** Starts it (again) on the same folders and waits until it says that it is answering. */
  async launch(): Promise<void> {
    this.said = '';
    const child = spawn(process.execPath, ['tools/launch/serve.mjs'], { cwd: ROOT, env: this.environment(), stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true });
    this.launcher = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => { this.said += data.toString(); });
    await until('the helpline to answer', () => {
      if (child.exitCode !== null) throw new Error(`the helpline did not start:\n${this.said}`);
      return this.said.includes('The helpline is answering');
    }, 240_000);
  }

  /** A power cut: every process of the helpline, PostgreSQL too, is killed at once. */
  async killEverything(): Promise<void> {
    const { launcher } = this;
    if (!launcher?.pid) return;
    const ended = new Promise((resolve) => launcher.once('exit', resolve));
    process.kill(-launcher.pid, 'SIGKILL');
    await ended;
    // One that is killed with the others holds its port until it is gone as well.
    const [api, department, carrier, fallback, biller] = this.ports as readonly [number, number, number, number, number];
    for (const port of [api, department, fallback, biller, ...(this.options.carrierOutside ? [] : [carrier])]) await until(`port ${port} to be free`, () => isFreePort(port));
    const postmaster = path.join(this.folder, 'data/postgres/postmaster.pid');
    if (existsSync(postmaster)) {
      const pid = Number(readFileSync(postmaster, 'utf8').split('\n')[0]);
      try { process.kill(pid, 'SIGKILL'); } catch { /* it died with the others */ }
      await until('PostgreSQL to be gone', () => !isAlive(pid));
    }
  }

  /** Stops PostgreSQL as its administrator would, every connection ended; the processes go on. Stop it again after it was started: nobody else knows of it. */
  stopDatabase(): Promise<StoppedDatabase> {
    return stopPostgres(path.join(this.folder, 'data/postgres'));
  }

  /** PostgreSQL takes connections and answers nothing until it is thawed. Thaw it before the helpline is stopped. */
  freezeDatabase(): FrozenDatabase {
    return freezePostgres(path.join(this.folder, 'data/postgres'));
  }

  /** Kills one process by its entry file, where there are two both; the launcher starts it again. */
  async kill(name: 'api' | 'worker' | 'department'): Promise<void> {
    const before = this.pidsOf(name);
    if (before.length === 0) throw new Error(`no process ${name} runs`);
    for (const pid of before) process.kill(pid, 'SIGKILL');
    await until(`another ${name}`, () => { const now = this.pidsOf(name); return now.length === before.length && !now.some((pid) => before.includes(pid)); });
  }

  /** `keep`: its folders stay until it is stopped again. */
  async stop({ keep = process.env['PUKAR_KEEP'] === '1' } = {}): Promise<void> {
    for (const child of [this.launcher, this.carrierProcess]) {
      if (!child || child.exitCode !== null || child.signalCode !== null) continue;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    await this.redis?.stop();
    if (!keep) rmSync(this.folder, { recursive: true, force: true });
  }

  /** A connection to the database as one of the roles, or as its administrator. */
  async connect(role: DatabaseRole): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.urlOf(role) });
    await client.connect();
    return client;
  }

  /** Its database's address, as one of its roles. */
  urlOf(role: DatabaseRole): string {
    const secrets = JSON.parse(readFileSync(path.join(this.folder, 'keys/local.json'), 'utf8')) as { postgres: Record<string, string> };
    const port = readFileSync(path.join(this.folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[3];
    const user = role === 'admin' ? 'postgres' : `pukar_${role}`;
    return `postgres://${user}:${encodeURIComponent(secrets.postgres[role]!)}@127.0.0.1:${Number(port)}/pukar`;
  }

  /** Every process of the helpline that runs now, PostgreSQL's backends among them. */
  processes(): readonly HelplineProcess[] {
    return this.launcher?.pid === undefined ? [] : processesUnder(this.launcher.pid);
  }

  /** The account at its carrier: what this start made for itself, or that of the carrier outside. */
  get account(): { readonly accountSid: string; readonly authToken: string } {
    const { CARRIER_ACCOUNT_SID: accountSid, CARRIER_AUTH_TOKEN: authToken } = this.credentials;
    if (this.options.carrierOutside) return { accountSid, authToken };
    return (JSON.parse(readFileSync(path.join(this.folder, 'keys/local.json'), 'utf8')) as { carrier: { accountSid: string; authToken: string } }).carrier;
  }

  /** Everything that the processes have logged. */
  logs(): string {
    const folder = path.join(this.folder, 'data/logs');
    return readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
  }

  private environment(): NodeJS.ProcessEnv {
    const [api, department, carrier, fallback, biller] = this.ports;
    return {
      PATH: process.env['PATH'], HOME: process.env['HOME'], PUKAR_DATA_DIR: path.join(this.folder, 'data'), PUKAR_KEYS_DIR: path.join(this.folder, 'keys'),
      API_PORT: String(api), DEPARTMENT_PORT: String(department), CARRIER_PORT: String(carrier), FALLBACK_PORT: String(fallback), DEMO_BILLER_PORT: String(biller), LOG_LEVEL: 'debug',
      // Nobody is rung back while a journey is about something else.
      QUIET_HOURS: '00:00-24:00',
      // Messages go whatever time it is where a journey runs, and one phone may stand for many citizens.
      MESSAGES_QUIET_HOURS: 'none', MESSAGES_PER_CITIZEN_DAY: '1000',
      HELPLINE_MARK: this.mark, ...(this.redis ? { PROCESSES_OF_EACH: '2', REDIS_URL: this.redis.url } : {}),
      ...(this.options.carrierOutside ? this.outsideCarrier() : {}), ...this.options.settings,
    };
  }

  private get isTwoOfEach(): boolean {
    return this.options.twoOfEach ?? process.env['PUKAR_TWO_OF_EACH'] === '1';
  }

  /** By which the processes of this helpline are told from those of another on the same machine. */
  private readonly mark = randomBytes(8).toString('hex');

  private readonly credentials = {
    CARRIER_ACCOUNT_SID: `AC${randomBytes(16).toString('hex')}`, CARRIER_AUTH_TOKEN: randomBytes(16).toString('hex'),
    CARRIER_API_KEY_SID: `SK${randomBytes(16).toString('hex')}`, CARRIER_API_KEY_SECRET: randomBytes(16).toString('hex'),
  };

  private outsideCarrier(): Record<string, string> {
    return { ...this.credentials, CARRIER_NUMBER: '+911553430000', CARRIER_API_URL: this.carrier, SOFTPHONE_URL: `ws://127.0.0.1:${this.ports[2]}/client` };
  }

  private async startCarrier(): Promise<void> {
    mkdirSync(path.join(this.folder, 'carrier'));
    this.carrierProcess = spawn(process.execPath, ['tools/carrier/dist/main.js'], {
      cwd: ROOT, stdio: 'ignore',
      env: {
        PATH: process.env['PATH'], ...(this.options.settings?.['NODE_OPTIONS'] ? { NODE_OPTIONS: this.options.settings['NODE_OPTIONS'] } : {}), ...this.credentials, CARRIER_PORT: String(this.ports[2]), CARRIER_DATA_DIR: path.join(this.folder, 'carrier'),
        CARRIER_NUMBERS: JSON.stringify([{ phoneNumber: '+911553430000', shortCode: '155343', voiceUrl: `${this.api}/voice/incoming`, voiceFallbackUrl: `http://127.0.0.1:${this.ports[3]}/voice/fallback`, statusCallback: `${this.api}/voice/status` }]),
      },
    });
    await until('the carrier', () => fetch(this.carrier).then((answer) => answer.ok, () => false), 120_000);
  }

  /** The processes of an entry file that run now. */
  pidsOf(name: 'api' | 'worker' | 'department'): number[] {
    return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).map(Number).filter((pid) => {
      try {
        return new RegExp(`apps/server/dist/(bundle/)?${name}\\.js`).test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`HELPLINE_MARK=${this.mark}`);
      } catch {
        return false; // It ended while we looked.
      }
    });
  }
}

/** A new folder that PostgreSQL's user may pass through. */
function openFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-journey-'));
  chmodSync(folder, 0o755);
  return folder;
}
