import { randomBytes } from 'node:crypto';
import { Chance } from '@pukar/callbacks-simulation/chance';
import { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { systemClock } from '@pukar/platform/ids';
import type pg from 'pg';
import { Exchange, isOver, type Line } from '../model/exchange.js';
import { passedOver } from '../model/fairness.js';
import { type FloorRows, readFloor } from '../model/floor-rows.js';
import { calibrate, type Calibration } from './calibrate.js';
import { CarrierOverHttp } from './carrier-over-http.js';
import { DeskClient } from './desk-client.js';

export interface LoadWanted {
  readonly agents: number;
  readonly callsPerSecond: number;
  readonly seconds: number;
}

export interface LoadFound {
  /** Milliseconds from when a caller was due to ask for a person, and from when they had a place, to the offer on an agent's screen. */
  readonly sinceDueMs: readonly number[];
  readonly sinceWaitingMs: readonly number[];
  readonly calls: number;
  readonly offered: number;
  readonly talked: number;
  readonly faults: readonly string[];
  readonly before: Calibration;
  readonly after: Calibration;
  readonly cpu: readonly (readonly [string, number])[];
}

const SIGN_INS_AT_ONCE = 6;
const [ANSWERS_AFTER_MS, TALKS_FOR_MS, WRITES_FOR_MS] = [1_500, 20_000, 1_000];
/** Every second it is looked whether somebody who waits that long does so beside an agent who is ready. */
const IDLE_AFTER_SECONDS = 1;
const secret = (): string => randomBytes(16).toString('hex');

/** One run on a helpline of its own: the built processes, PostgreSQL, and agents over real sockets. */
export class FloorLoad {
  private helpline: RunningHelpline | undefined;
  private readonly desks: DeskClient[] = [];
  private readonly seenAt = new Map<string, number>();
  private readonly troubles = new Map<string, number>();
  private readonly exchange = new Exchange(systemClock, new Chance(1));
  private readonly account = { CARRIER_ACCOUNT_SID: `AC${secret()}`, CARRIER_AUTH_TOKEN: secret(), CARRIER_API_KEY_SID: `SK${secret()}`, CARRIER_API_KEY_SECRET: secret() };
  private readonly carrier = new CarrierOverHttp(this.exchange, this.account.CARRIER_AUTH_TOKEN);

  constructor(private readonly wanted: LoadWanted, private readonly say: (line: string) => void) {}

  async run(): Promise<LoadFound> {
    const { agents } = this.wanted;
    this.say('Starting a helpline with an empty data folder');
    const url = await this.carrier.listen();
    const helpline = await RunningHelpline.start({ settings: { ...this.account, CARRIER_NUMBER: '+911553430000', CARRIER_API_URL: url, SOFTPHONE_URL: 'ws://127.0.0.1:1/client', DEMO_AGENTS: String(agents), LOG_LEVEL: 'warn' } });
    this.helpline = helpline;
    this.exchange.publicUrl = helpline.api;
    const database = await helpline.connect('admin');
    const before = await calibrate(database);
    this.say(`${agents} agents sign in`);
    await this.signIn(helpline.api);
    this.carrier.begin(helpline.api, (line) => { setTimeout(() => this.exchange.answers(line), 20); });
    const lines = await this.walkMenus(helpline.api);
    const cpu = cpuOf(helpline);
    this.say(`${lines.length} callers ask for a person, ${this.wanted.callsPerSecond} a second`);
    const { dueAt, stepEnds, idled } = await this.callersAsk(helpline.api, lines, database);
    const after = await calibrate(database);
    const found = await this.look(database, lines, dueAt, stepEnds);
    await database.end();
    return { ...found, faults: [...idled, ...found.faults], before, after, cpu: cpuOf(helpline).map(([name, seconds]) => [name, seconds - (cpu.find(([other]) => other === name)?.[1] ?? 0)] as const) };
  }

  /** Leaves nothing behind. */
  async stop(): Promise<void> {
    for (const desk of this.desks) desk.end();
    await this.carrier.stop().catch(() => undefined);
    await this.helpline?.stop();
  }

  private async signIn(api: string): Promise<void> {
    const chance = new Chance(2);
    const logins = Array.from({ length: this.wanted.agents }, (_, nth) => `agent${String(nth + 1).padStart(2, '0')}`);
    const habits = {
      answersAfterMs: () => ANSWERS_AFTER_MS * (0.5 + chance.next()), writesForMs: WRITES_FOR_MS,
      onOffer: (callId: string, at: number) => { if (!this.seenAt.has(callId)) this.seenAt.set(callId, at); },
      onTrouble: (what: string) => this.troubles.set(what, (this.troubles.get(what) ?? 0) + 1),
    };
    while (logins.length > 0) this.desks.push(...(await Promise.all(logins.splice(0, SIGN_INS_AT_ONCE).map((login) => DeskClient.signIn(api, login, habits)))));
    for (const [nth, desk] of this.desks.entries()) await desk.begin((nth * 5_000) / this.desks.length);
  }

  /** Every caller is in the menus, one key before a person; their turn there touches no database, and is none of what is measured. */
  private async walkMenus(api: string): Promise<readonly Line[]> {
    const { callsPerSecond, seconds } = this.wanted;
    const lines: Line[] = [];
    for (let nth = 0; nth < callsPerSecond * seconds; nth += 1) {
      const line = this.exchange.dials(`+9190${String(10_000_000 + nth)}`);
      let document = await this.carrier.post(api, { path: '/voice/incoming', form: { CallSid: line.sid, From: line.from, To: line.to, CallStatus: 'ringing' } });
      for (const key of ['1', '2']) document = await this.presses(api, line, document, key);
      this.asking.set(line, document);
      lines.push(line);
    }
    return lines;
  }

  private readonly asking = new Map<Line, string>();

  private presses(api: string, line: Line, document: string, key: string, asks?: Line): Promise<string> {
    const action = /<Gather[^>]* action="([^"]*)"/.exec(document)?.[1]?.replaceAll('&amp;', '&');
    if (!action) throw new Error(`no key is awaited: ${document.slice(0, 400)}`);
    return this.carrier.post(api, { path: action.slice(api.length), form: { CallSid: line.sid, From: line.from, To: line.to, CallStatus: 'in-progress', Digits: key, msg: 'Gather' }, ...(asks ? { asks } : {}) });
  }

  /** Each presses the key at the moment at which it is due, whatever became of those before. */
  private async callersAsk(api: string, lines: readonly Line[], database: pg.Client): Promise<{ dueAt: ReadonlyMap<string, number>; stepEnds: readonly number[]; idled: readonly string[] }> {
    const dueAt = new Map<string, number>();
    const stepEnds: number[] = [];
    const idled: string[] = [];
    const began = performance.now() + 500;
    const gap = 1_000 / this.wanted.callsPerSecond;
    const look = setInterval(() => { stepEnds.push(Date.now()); void idleNow(database).then((found) => { if (found) idled.push(found); }, () => undefined); }, 1_000);
    const hangUp = setInterval(() => this.hangUpWhoTalked(), 50);
    for (const [nth, line] of lines.entries()) {
      const due = began + nth * gap;
      const early = due - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      dueAt.set(line.sid, due);
      void this.presses(api, line, this.asking.get(line)!, '1', line).catch((error: unknown) => idled.push(String(error)));
    }
    const last = performance.now() + 60_000;
    while (performance.now() < last && lines.some((line) => !isOver(line))) await new Promise((resolve) => setTimeout(resolve, 200));
    clearInterval(look);
    clearInterval(hangUp);
    stepEnds.push(Date.now() + 1_000);
    return { dueAt, stepEnds, idled };
  }

  private readonly metAt = new Map<Line, number>();

  private hangUpWhoTalked(): void {
    const now = performance.now();
    for (const line of this.exchange.callers) {
      if (isOver(line) || line.talkedWith.size === 0) continue;
      const met = this.metAt.get(line);
      if (met === undefined) this.metAt.set(line, now);
      else if (now - met > TALKS_FOR_MS) this.exchange.hangsUp(line);
    }
  }

  /** What the line says of callers who were on nobody's screen. */
  private whereTheyAre(calls: readonly string[], { waiting }: FloorRows): string {
    const leftAs = new Map(waiting.map(({ call, leftAs: as }) => [call, as ?? 'waiting']));
    const by = new Map<string, number>();
    for (const call of calls) if (!this.seenAt.has(call)) by.set(leftAs.get(call) ?? 'not in the line', (by.get(leftAs.get(call) ?? 'not in the line') ?? 0) + 1);
    return [...by].map(([as, count]) => `${count} ${as}`).join(', ');
  }

  private async look(database: pg.Client, lines: readonly Line[], dueAt: ReadonlyMap<string, number>, stepEnds: readonly number[]): Promise<Pick<LoadFound, 'sinceDueMs' | 'sinceWaitingMs' | 'calls' | 'offered' | 'talked' | 'faults'>> {
    const rows = await readFloor(database);
    const idOf = new Map(rows.calls.map((call) => [call.sid, call.id]));
    const queuedAt = new Map(rows.events.filter(({ kind }) => kind === 'queued').map((event) => [event.call!, event.notedAt]));
    const offset = performance.timeOrigin;
    const seen = lines.flatMap((line) => { const id = idOf.get(line.sid) ?? ''; const at = this.seenAt.get(id); return at === undefined ? [] : [{ id, at, due: dueAt.get(line.sid)! }]; });
    const claims = rows.claims.filter(({ state }) => state !== 'ended');
    const faults = [
      ...passedOver(rows, stepEnds), ...[...this.troubles].map(([what, count]) => `${count} times ${what}`),
      ...(this.carrier.failed > 0 ? [`${this.carrier.failed} of ${this.carrier.posted} posts of the carrier failed`] : []),
      ...(new Set(claims.map(({ call }) => call)).size === claims.length ? [] : ['two claims on one call']),
      ...(seen.length === lines.length ? [] : [`${lines.length - seen.length} of ${lines.length} callers were never on a screen: ${this.whereTheyAre(lines.map((line) => idOf.get(line.sid) ?? ''), rows)}`]),
    ];
    return {
      sinceDueMs: seen.map(({ at, due }) => at - due), sinceWaitingMs: seen.map(({ id, at }) => at + offset - queuedAt.get(id)!), calls: lines.length, offered: seen.length,
      talked: lines.filter(({ talkedWith }) => talkedWith.size > 0).length, faults,
    };
  }
}

/** Somebody who waits in vain beside an agent who is ready, now. */
async function idleNow(database: pg.Client): Promise<string | undefined> {
  const { rows } = await database.query<{ waiting: number; ready: number }>(
    `with ringing as materialized (select call_id, agent_id from acd.claim where ended_at is null)
     select (select count(*)::integer from acd.waiting where left_at is null and joined_at < now() - make_interval(secs => $1) and call_id not in (select call_id from ringing)) as waiting,
       (select count(*)::integer from acd.agent where wish = 'ready' and unready = '{}' and lease_until > now() and wrap_up_until is null and idle_since < now() - make_interval(secs => $1) and id not in (select agent_id from ringing)) as ready`, [IDLE_AFTER_SECONDS],
  );
  const { waiting, ready } = rows[0]!;
  return waiting > 0 && ready > 0 ? `nobody starves: ${waiting} had waited over ${IDLE_AFTER_SECONDS} s while ${ready} agents were ready` : undefined;
}

const cpuOf = (helpline: RunningHelpline): (readonly [string, number])[] => {
  const by = new Map<string, number>();
  for (const { name, cpuSeconds } of helpline.processes()) by.set(name, (by.get(name) ?? 0) + cpuSeconds);
  return [...by];
};
