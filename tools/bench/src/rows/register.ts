import { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { startRedis, type RunningRedis } from '@pukar/journeys/harness/running-redis';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import { percentile } from '../frame/percentiles.js';
import { cpuSecondsOf } from '../frame/process-cpu.js';
import type { Bar, Measured, PreparedRow, Row, RowWanted } from '../frame/row.js';
import { BARE_TABLES } from '../load/bare-tables.js';
import type { InsertWanted } from '../load/inserting.js';
import type { Answered } from '../load/wanted.js';
import { LoadProcess } from '../load/load-process.js';
import type { RegisterWanted } from '../load/registering.js';

const SCREENS = 8;
const CONNECTIONS = { short: [8], long: [1, 8, 32] } as const;
const RATE = 100;
/** The job is measured where the worker keeps up: behind a queue of its own the time would be the queue's. */
const JOB_RATE = 10;
const SECONDS = { short: { flatOut: 0.7, atRate: 0.6, job: 1, insert: 0.7 }, long: { flatOut: 4, atRate: 5, job: 5, insert: 3 } } as const;
/** More drafts than are registered flat out in a second. */
const MOST_A_SECOND = 400;

const indianDay = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(new Date());

/** A helpline with agents' screens, on one kind of queue. */
class Registering {
  registered = 0;
  refused = 0;
  private written = 0;

  private constructor(readonly helpline: RunningHelpline, readonly database: pg.Client, private readonly screens: LoadProcess<RegisterWanted>, private readonly redis: RunningRedis | undefined) {}

  static async start(redis?: RunningRedis): Promise<Registering> {
    const helpline = await RunningHelpline.start({ settings: { LOG_LEVEL: 'warn', DEMO_AGENTS: String(SCREENS), ...(redis ? { REDIS_URL: redis.url } : {}) } });
    const cookies: string[] = [];
    for (let nth = 1; nth <= SCREENS; nth += 1) {
      const answer = await fetch(`${helpline.api}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: `agent${String(nth).padStart(2, '0')}`, password: 'pukar-demo' }) });
      if (!answer.ok) throw new Error(`an agent cannot sign in: ${answer.status}`);
      cookies.push(answer.headers.getSetCookie()[0]!.split(';')[0]!);
    }
    const screens = new LoadProcess<RegisterWanted>('registering');
    const database = await helpline.connect('admin');
    await screens.run({ type: 'sign-in', api: helpline.api, cookies, adminUrl: urlOf(database, 'pukar') });
    return new Registering(helpline, database, screens, redis);
  }

  async write(count: number): Promise<void> {
    await this.screens.run({ type: 'write', count, first: this.written, day: indianDay() });
    this.written += count;
  }

  async run(wanted: RegisterWanted): Promise<Answered> {
    const answered = await this.screens.run(wanted);
    this.registered += answered.requests;
    this.refused += answered.refused;
    return answered;
  }

  get apiPid(): number {
    return this.helpline.processes().find(({ name }) => name === 'api')!.pid;
  }

  /** The worker has done all that it was told, and sent what it was to send. */
  async settled(): Promise<void> {
    await until('the worker', async () => (await this.database.query(`select 1 from platform.outbox where done_at is null union all select 1 from messaging.message where state in ('queued', 'sending') and due_at <= now() limit 1`)).rowCount === 0, 120_000);
  }

  /** From when a ticket's registering began, its commit behind that, to the moment at which the job takes up its message, in milliseconds: of those registered since. */
  async jobsSince(since: Date): Promise<readonly number[]> {
    const { rows } = await this.database.query<{ ms: number }>(
      `select (extract(epoch from m.first_taken - t.registered_at) * 1000)::float8 as ms from grievances.ticket t
       join lateral (select min(coalesce(sending_since, sent_at)) as first_taken from messaging.message where ticket_id = t.id and template = 'registered') m on true where t.registered_at >= $1`, [since],
    );
    return rows.map(({ ms }) => ms ?? Infinity);
  }

  async stop(): Promise<void> {
    this.screens.stop();
    await this.database.end();
    await this.helpline.stop();
    await this.redis?.stop();
  }
}

class RegisterRow implements PreparedRow {
  private readonly inserting = new LoadProcess<InsertWanted>('inserting');

  constructor(private readonly onPostgres: Registering, private readonly onRedis: Registering | undefined, private readonly limitUrl: string, private readonly wanted: RowWanted) {}

  async round(nth: number): Promise<Measured> {
    const measured: Record<string, number> = {};
    const limits = async (): Promise<void> => {
      for (const connections of this.form(CONNECTIONS)) for (const what of ['one-row', 'bare-rows'] as const) {
        const { requests, seconds } = await this.inserting.run({ url: this.limitUrl, what, connections, seconds: this.seconds.insert });
        measured[`${what}At${connections}`] = requests / seconds;
      }
    };
    if (nth % 2 === 0) await limits();
    for (const atOnce of this.form(CONNECTIONS)) Object.assign(measured, await this.flatOut(atOnce));
    Object.assign(measured, await this.atRate());
    if (nth % 2 === 1) await limits();
    measured['jobOnPostgres'] = await this.job(this.onPostgres);
    if (this.onRedis) measured['jobOnRedis'] = await this.job(this.onRedis);
    return measured;
  }

  /** Every row that belongs to a registered ticket is there, and none twice. */
  async check(): Promise<readonly string[]> {
    const wrong: string[] = [];
    for (const { database, registered, refused } of [this.onPostgres, ...(this.onRedis ? [this.onRedis] : [])]) {
      const counted = {
        tickets: 'select count(*) from grievances.ticket', histories: `select count(*) from grievances.history where step = 'registered'`, links: 'select count(*) from vault.ticket_citizen',
        audits: `select count(*) from platform.audit where action = 'grievances.registered'`, events: `select count(*) from platform.outbox where event = 'grievances.ticket-registered'`, messages: `select count(*) from messaging.message where template = 'registered'`,
        'redacted statements': `select count(*) from grievances.ticket where forwarded_statement not like '%Quxley%' and forwarded_statement !~ '98[0-9]{8}'`,
      };
      if (refused > 0) wrong.push(`${refused} complaints were refused, because the server had too much to do`);
      for (const [what, sql] of Object.entries(counted)) {
        const count = Number((await database.query<{ count: string }>(sql)).rows[0]!.count);
        if (count !== registered) wrong.push(`${registered} complaints were registered, and there are ${count} ${what}`);
      }
    }
    const { rows: [durable] } = await this.onPostgres.database.query<{ is: boolean }>(`select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on' as is`);
    if (!durable?.is) wrong.push('PostgreSQL does not keep what is committed');
    return wrong;
  }

  bars(medians: Measured): readonly Bar[] {
    const of = (name: string): number => medians[name] ?? Number.NaN;
    return [
      { label: 'registering beside one prepared INSERT, 8 at once', value: of('registeredAt8') / of('one-rowAt8'), unit: '×', is: 'at least', asked: 0.08, kept: KEPT.ratio },
      { label: `99 % of registering at ${RATE}/s`, value: of('p99'), unit: 'ms', is: 'at most', asked: 25, kept: KEPT.p99 },
      { label: 'registered to SMS job started, 99 %, PostgreSQL', value: of('jobOnPostgres'), unit: 'ms', is: 'at most', asked: 50, kept: KEPT.jobOnPostgres },
      ...(this.onRedis ? [{ label: 'registered to SMS job started, 99 %, Redis', value: of('jobOnRedis'), unit: 'ms', is: 'at most', asked: 20, kept: KEPT.jobOnRedis } as const] : []),
    ];
  }

  async stop(): Promise<void> {
    this.inserting.stop();
    await this.onPostgres.stop();
    await this.onRedis?.stop();
  }

  private get seconds() {
    return this.form(SECONDS);
  }

  private form<S, L>({ short, long }: { readonly short: S; readonly long: L }): S | L {
    return this.wanted.isShort ? short : long;
  }

  private async flatOut(atOnce: number): Promise<Measured> {
    const { flatOut: seconds } = this.seconds;
    await this.onPostgres.write(Math.ceil(seconds * MOST_A_SECOND));
    await this.onPostgres.settled();
    const before = cpuSecondsOf(this.onPostgres.apiPid);
    const { requests, seconds: took } = await this.onPostgres.run({ type: 'flat-out', atOnce, seconds });
    const used = cpuSecondsOf(this.onPostgres.apiPid) - before;
    await this.onPostgres.settled();
    return { [`registeredAt${atOnce}`]: requests / took, [`apiMsAt${atOnce}`]: (used / requests) * 1_000 };
  }

  /** What is left of the drafts of before goes first. */
  private async atRate(): Promise<Measured> {
    await this.onPostgres.write(RATE * this.seconds.atRate);
    await this.onPostgres.settled();
    const { latencies } = await this.onPostgres.run({ type: 'at-rate', rate: RATE, seconds: this.seconds.atRate });
    await this.onPostgres.settled();
    return { p50: percentile(latencies, 50), p99: percentile(latencies, 99) };
  }

  private async job(on: Registering): Promise<number> {
    await on.write(JOB_RATE * this.seconds.job);
    await on.settled();
    const since = new Date();
    await on.run({ type: 'at-rate', rate: JOB_RATE, seconds: this.seconds.job });
    await on.settled();
    return percentile(await on.jobsSince(since), 99);
  }
}

function urlOf(connection: pg.Client, database: string): string {
  const { host, port, user, password } = connection as unknown as { host: string; port: number; user: string; password: string };
  return `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
}

/** What it was when this was written: the short form fails where it gets worse. */
const KEPT = { ratio: 0.005, p99: 4_000, jobOnPostgres: 600, jobOnRedis: 500 } as const;

export const row: Row = {
  name: 'register',
  title: 'Registering a complaint: session, permission, validation, redaction, ticket, vault link, history, outbox, audit, one durable commit; beside one prepared INSERT and the bare rows in one statement',
  async prepare(wanted) {
    const onPostgres = await Registering.start();
    const onRedis = wanted.isShort ? undefined : await Registering.start(await startRedis());
    // On the same server and disk as the product's.
    await onPostgres.database.query('create database bench');
    const limitUrl = urlOf(onPostgres.database, 'bench');
    const { default: driver } = await import('pg');
    const limits = new driver.Client({ connectionString: limitUrl });
    await limits.connect();
    await limits.query(BARE_TABLES);
    await limits.end();
    return new RegisterRow(onPostgres, onRedis, limitUrl, wanted);
  },
};
