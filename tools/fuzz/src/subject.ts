import { closeSync, existsSync, fstatSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PATIENT, ROOT, RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { TwilioSignature } from '@pukar/platform/telephony';
import type pg from 'pg';

const PROBE = path.join(ROOT, 'tools/fuzz/probe/loop-probe.mjs');
const WAITS_MS = 20_000;
/** `pukar-demo` is published on purpose: it opens the demo alone. */
const PASSWORD = 'pukar-demo';
const ERROR_LEVEL = 50;

export type Process = 'api' | 'department';

export interface Answer {
  /** 0: the line was cut before an answer. */
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The body's length is not said: it comes in parts. */
  readonly chunked?: boolean;
}

/** What a table holds: how many rows, and the sum of all that stands in them. */
export interface Held {
  readonly count: number;
  readonly sum: string;
}
export type Rows = ReadonlyMap<string, Held>;

/** So many of the rows that were written are shown, and so much of each. */
const SHOWN = 6;
const SHOWN_CHARACTERS = 600;

export interface Blocked {
  readonly process: string;
  readonly at: number;
  readonly ms: number;
}

/** The built helpline that is sent what nobody should send, and what it lets be seen from outside: its log, its rows, how long it computed without a pause. */
export class Subject {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private readonly readUpTo = new Map<string, number>();
  private readonly cookies = new Map<string, Promise<string>>();
  private admin: pg.Client | undefined;
  readonly signature: TwilioSignature;

  private constructor(readonly helpline: RunningHelpline, private readonly folder: string) {
    this.signature = new TwilioSignature(helpline.account.authToken, helpline.api);
  }

  static async start(): Promise<Subject> {
    const folder = mkdtempSync(path.join(tmpdir(), 'pukar-fuzz-'));
    const probe = pathToFileURL(PROBE);
    probe.searchParams.set('to', folder);
    return new Subject(await RunningHelpline.start({ settings: { ...PATIENT, NODE_OPTIONS: `--import ${probe.href}` } }), folder);
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    await this.admin?.end();
    await this.helpline.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  baseOf(process: Process): string { return process === 'api' ? this.helpline.api : this.helpline.inbox; }

  ask(process: Process, method: string, address: string, { headers = {}, body, chunked = false }: Asked = {}): Promise<Answer> {
    return new Promise((resolve) => {
      const nothing = (): void => resolve({ status: 0, text: '', headers: {} });
      const sent = request(this.baseOf(process) + address, { method, agent: this.agent, timeout: WAITS_MS, headers: { ...headers, ...(body !== undefined && !chunked ? { 'content-length': Buffer.byteLength(body) } : {}) } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => { parts.push(part); }).on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString(), headers: answer.headers })).on('error', nothing);
      });
      sent.on('timeout', () => sent.destroy()).on('error', nothing);
      if (chunked && body !== undefined) sent.write(body);
      sent.end(chunked ? undefined : body);
    });
  }

  /** A form as the carrier posts it, signed over what its reader will read. */
  webhook(address: string, form: string, signature = this.signature.sign(address, readForm(form))): Promise<Answer> {
    return this.ask('api', 'POST', address, { body: form, headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature } });
  }

  /** The cookie of somebody of the demo, who signs in once: many tries at once are refused, whatever the password. */
  cookieOf(process: Process, login: string): Promise<string> {
    const known = this.cookies.get(`${process} ${login}`) ?? this.signIn(process, login);
    this.cookies.set(`${process} ${login}`, known);
    return known;
  }

  private async signIn(process: Process, login: string): Promise<string> {
    const answer = await this.ask(process, 'POST', '/api/sign-in', { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: PASSWORD }) });
    const cookie = [answer.headers['set-cookie']].flat()[0]?.split(';')[0];
    if (cookie === undefined) throw new Error(`${login} cannot sign in: ${answer.status} ${answer.text}`);
    return cookie;
  }

  /** The login of an officer of this role. */
  async officerOf(role: string): Promise<string> {
    this.admin ??= await this.helpline.connect('admin');
    const { rows } = await this.admin.query<{ login: string }>('select login from forwarding.officer where role = $1 and login is not null and not must_choose_password and ended_at is null order by login limit 1', [role]);
    if (!rows[0]) throw new Error(`there is no officer ${role}`);
    return rows[0].login;
  }

  /** The commands of the sockets, each with its permission, as the process itself said when it began. */
  commandsOf(process: Process): string[] {
    const line = readFileSync(path.join(this.helpline.folder, 'data/logs', `${process}.log`), 'utf8').split('\n').find((one) => one.includes('"commands":['));
    if (line === undefined) throw new Error(`${process} does not say its commands`);
    return (JSON.parse(line) as { commands: string[] }).commands;
  }

  /** What was logged as a fault since this was asked last, and whatever is no line of a log: a crash. */
  faults(): string[] {
    const folder = path.join(this.helpline.folder, 'data/logs');
    return readdirSync(folder).filter((file) => /^(api|department|worker)/.test(file)).flatMap((file) => {
      const handle = openSync(path.join(folder, file), 'r');
      const from = this.readUpTo.get(file) ?? 0;
      const bytes = Buffer.alloc(Math.max(fstatSync(handle).size - from, 0));
      readSync(handle, bytes, 0, bytes.length, from);
      closeSync(handle);
      const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1);
      this.readUpTo.set(file, from + whole.length);
      return whole.toString().split('\n').filter((line) => line !== '' && isFault(line)).map((line) => `${file}: ${line.slice(0, 600)}`);
    });
  }

  /** The processes that answer: another number means that one ended. */
  pids(): string {
    return (['api', 'department', 'worker'] as const).map((name) => `${name} ${this.helpline.pidsOf(name).join(' ')}`).join(', ');
  }

  /** When a process computed for longer than it may, and how long. */
  blocked(since: number, mostMs: number): Blocked[] {
    return (['api', 'department', 'worker'] as const).flatMap((process) => {
      const file = path.join(this.folder, `${process}.jsonl`);
      if (!existsSync(file)) return [];
      return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => ({ process, ...(JSON.parse(line) as { at: number; ms: number }) })).filter(({ at, ms }) => at >= since && ms > mostMs);
    });
  }

  /** How many effects the carrier's news had: that a delivery changed nothing, or was no news, is none. */
  async effects(): Promise<number> {
    this.admin ??= await this.helpline.connect('admin');
    const { rows } = await this.admin.query<{ count: number }>(`select count(*)::int as count from carrier.effect where effect not like 'nothing%' and effect not like 'failed%'`);
    return rows[0]!.count;
  }

  /** Ends the calls that nobody ended, and is not told of: the helpline would end each by itself, minutes later. */
  async endOpenCalls(): Promise<void> {
    this.admin ??= await this.helpline.connect('admin');
    await this.admin.query('update calls.call set ended_at = started_at where ended_at is null');
  }

  /** How far the database has come: what is written from now on is told by it. */
  async now(): Promise<string> {
    this.admin ??= await this.helpline.connect('admin');
    const { rows } = await this.admin.query<{ now: string }>('select pg_current_xact_id()::xid::text as now');
    return rows[0]!.now;
  }

  /** The rows of a table that were written since then, the first of them, as they stand. */
  async writtenSince(table: string, since: string): Promise<string[]> {
    this.admin ??= await this.helpline.connect('admin');
    const { rows } = await this.admin.query<{ row: string }>(`select left(to_jsonb(row)::text, ${SHOWN_CHARACTERS}) as row from ${table} row where xmin::text::bigint >= $1::bigint order by xmin::text::bigint limit ${SHOWN}`, [since]);
    return rows.map(({ row }) => row);
  }

  /** What each table holds, but for when its rows were last touched. */
  async rows(): Promise<Rows> {
    this.admin ??= await this.helpline.connect('admin');
    const { rows: tables } = await this.admin.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
    const { rows } = await this.admin.query<{ name: string; count: string; sum: string }>(tables.map(({ name }) => `select '${name}' as name, count(*), coalesce(sum(hashtextextended((to_jsonb(row) - 'updated_at')::text, 0)), 0) as sum from ${name} row`).join(' union all '));
    return new Map(rows.map(({ name, count, sum }) => [name, { count: Number(count), sum }]));
  }
}

function isFault(line: string): boolean {
  if (!line.startsWith('{')) return /\bat .+:\d+:\d+|Error\b|FATAL/.test(line);
  const { level, err } = JSON.parse(line) as { level?: number | string; err?: { type?: string } };
  // A telephone turn that could not be read is told to whoever runs the helpline: the carrier sends no such thing.
  if (err?.type === 'RefusalError') return false;
  return typeof level === 'number' ? level >= ERROR_LEVEL : level === 'error' || level === 'fatal';
}

/** A form's fields as the helpline's reader takes them: a doubled one has all its values. */
export function readForm(form: string): Record<string, string | string[]> {
  const read = Object.create(null) as Record<string, string | string[]>;
  for (const pair of form.split('&')) {
    const [name, value] = [pair.split('=')[0]!, pair.split('=').slice(1).join('=')].map(decoded) as [string, string];
    if (pair === '') continue;
    const before = read[name];
    read[name] = before === undefined ? value : [before, value].flat();
  }
  return read;
}

/** What is not escaped as it should be stays as it is. */
function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
