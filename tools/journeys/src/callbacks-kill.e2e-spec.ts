import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@pukar/carrier/callers';
import { seeded, until } from '@pukar/platform/testing';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { carrierRest } from './harness/carrier-rest.js';
import { worksAlone } from './harness/diligent-agent.js';
import { minuteFarFromNow } from './harness/quiet-minute.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { SavedCalls } from './harness/saved-calls.js';
import { asksForAnAgent, callHelpline } from './harness/whole-journey.js';

const NUMBERS = Array.from({ length: 6 }, (_, nth) => `+91900000721${nth}`);
/** The last one lets the phone ring the first time. */
const SILENT = NUMBERS.at(-1)!;
const AGENTS = ['agent01', 'agent02', 'agent03'];
/** Of each process, so that the launcher does not give it up. */
const KILLS = 4;
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 100_000);

/** The steps of a call-back at which somebody dies, each as what is saved while it lasts. */
const STEPS: readonly (readonly [string, string])[] = [
  ['put in line', `select 1 from callbacks.callback where state = 'in-line'`],
  ['offered', `select 1 from acd.claim where state = 'offered'`],
  ['accepted', `select 1 from acd.claim where state = 'accepted'`],
  ['dialled', `select 1 from calls.call where purpose = 'call-back' and dial_began_at is not null and ended_at is null and talking_at is null`],
  ['answered', `select 1 from calls.call where purpose = 'call-back' and talking_at is not null and ended_at is null`],
];

/** A citizen's phone: counts its rings, is picked up, and hung up once the helpline knows that the two talk. */
class Phone {
  rings = 0;
  /** Rings after which they talked. */
  readonly talkedOn: number[] = [];

  constructor(readonly caller: Caller, readonly number: string, private readonly isKnown: (callSid: string) => Promise<boolean>) {}

  /** `lastSid`: of the call that they made themselves. */
  async listen(pause: () => number, lastSid = this.caller.callSid): Promise<void> {
    for (let last = lastSid; ; last = this.caller.callSid) {
      await this.caller.getsLine(last, { within: 600_000 });
      this.rings += 1;
      if (this.number !== SILENT || this.rings > 1) await this.talk(pause()).catch(() => undefined);
      await this.caller.ended({ within: 120_000 });
    }
  }

  private async talk(lasts: number): Promise<void> {
    await this.caller.answer();
    await until('the talk', () => this.caller.state === 'talking' || this.caller.state === 'ended', 60_000);
    // Whoever hangs up before the news of their coming has talked to nobody, as far as anybody knows.
    await until('the talk to be known', async () => this.caller.state === 'ended' || (await this.isKnown(this.caller.callSid!)), 60_000);
    if (this.caller.state === 'ended') return;
    this.talkedOn.push(this.rings);
    await new Promise((resolve) => { setTimeout(resolve, lasts); });
    this.caller.hangUp();
  }
}

describe(`call-backs whose processes are killed (KILL_SEED=${SEED})`, () => {
  const chance = seeded(SEED);
  let helpline: RunningHelpline;
  let database: pg.Client;
  let saved: SavedCalls;
  const agents: AgentClient[] = [];
  const phones: Phone[] = [];
  const stops: (() => void)[] = [];

  const isSo = async (sql: string, ...params: unknown[]): Promise<boolean> => ((await database.query(sql, params)).rowCount ?? 0) > 0;
  const hangsUpInQueue = async (from: string): Promise<void> => {
    const caller = await callHelpline(helpline, from);
    await asksForAnAgent(caller);
    const callId = await saved.idOf(caller);
    await until('the place', () => isSo('select 1 from acd.waiting where call_id = $1', callId));
    const phone = new Phone(caller, from, (callSid) => isSo('select 1 from calls.call where carrier_sid = $1 and talking_at is not null', callSid));
    caller.hangUp();
    await caller.ended();
    await saved.isOwed(callId);
    const lasts = seeded(SEED + phones.length);
    phone.listen(() => lasts() * 1_500).catch(() => undefined);
    phones.push(phone);
  };

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ settings: { QUIET_HOURS: minuteFarFromNow(), CALL_BACK_ATTEMPTS: '0m,1h,2h' } });
    database = await helpline.connect('admin');
    saved = new SavedCalls(database);
    for (const login of AGENTS) agents.push(await AgentClient.signIn(helpline, login));
    for (const number of NUMBERS) await hangsUpInQueue(number);
  }, 240_000);
  afterAll(async () => {
    for (const stop of stops) stop();
    for (const agent of agents) agent.vanish();
    for (const { caller } of phones) caller.close();
    await database?.end();
    await helpline?.stop();
  });

  /** Kills one or the other at moments of every step; gives what died where. */
  const killAtSteps = async (): Promise<string[]> => {
    const left = { worker: KILLS, api: KILLS };
    const deaths: string[] = [];
    const first = Math.floor(chance() * STEPS.length);
    while (left.worker + left.api > 0) {
      const [step, lasts] = STEPS[(first + deaths.length) % STEPS.length]!;
      await until(step, () => isSo(lasts), 4_000).catch(() => undefined);
      await new Promise((resolve) => { setTimeout(resolve, chance() * 500); });
      const victim = left.api === 0 || (left.worker > 0 && chance() < 0.5) ? 'worker' : 'api';
      left[victim] -= 1;
      deaths.push(`${victim} when ${step}`);
      await helpline.kill(victim);
    }
    return deaths;
  };
  const open = async () => (await database.query<{ id: string; state: string; due_at: Date | null }>(`select id, state, due_at from callbacks.callback where state <> 'done'`)).rows;
  const nobodyIsRung = () => until('every attempt to be over', async () => (await open()).every(({ state, due_at: due }) => state === 'waiting' && due! > new Date()), 120_000);
  /** What is planned for later, a supervisor rings now. */
  const ringPlanned = async (): Promise<number> => {
    const supervisor = await supervise(helpline);
    const planned = await open();
    for (const { id } of planned) expect((await supervisor(`/api/call-backs/${id}/ring-now`)).ok).toBe(true);
    return planned.length;
  };

  it('reach everybody, ring nobody twice at once or after a talk, and leave nobody stuck', async () => {
    stops.push(...agents.map((agent) => worksAlone(agent)));
    const deaths = await killAtSteps();
    await until('the api to answer again', () => fetch(`${helpline.api}/api/health`).then((answer) => answer.ok, () => false), 30_000);
    await nobodyIsRung();
    const inVain = await database.query<{ result: string }>(`select a.result from callbacks.callback c join lateral (select result from callbacks.attempt where callback_id = c.id order by began_at desc limit 1) a on true where c.state = 'waiting'`);
    expect(inVain.rows.filter(({ result }) => result === 'talked')).toEqual([]);
    const planned = await ringPlanned();
    await until('everybody to be reached', async () => (await open()).length === 0, 120_000);
    await until('every call of ours to be over', async () => !(await isSo(`select 1 from calls.call where ended_at is null or outcome is null`)), 60_000);
    await saved.nothingIsStuck();
    await until('the agents to be free', () => agents.every(({ desk }) => desk?.presence === 'ready'), 60_000);
    console.log(`${deaths.length} kills: ${deaths.join(', ')}; ${planned} planned again (${inVain.rows.map(({ result }) => result).join(', ')}); rings ${phones.map(({ rings }) => rings).join(' ')}`);

    const callbacks = (await database.query<{ outcome: string }>('select outcome from callbacks.callback')).rows;
    expect(callbacks).toEqual(NUMBERS.map(() => ({ outcome: 'reached' })));
    for (const phone of phones) await wasRungWell(phone);
  }, 420_000);

  /** The carrier's lines to a phone are those that we know of, one after the other, and the last one is the talk. */
  const wasRungWell = async ({ number, rings, talkedOn }: Phone): Promise<void> => {
    const lines = (await carrierRest(helpline).calls.list({ to: number })).sort((one, other) => one.startTime.getTime() - other.startTime.getTime());
    const { rows: known } = await database.query<{ carrier_sid: string; result: string }>(
      `select c.carrier_sid, a.result from calls.call c join callbacks.attempt a on a.call_id = c.id where c.carrier_sid = any($1) order by a.began_at`, [lines.map(({ sid }) => sid)],
    );
    expect({ number, lines: lines.map(({ sid }) => sid) }).toEqual({ number, lines: known.map(({ carrier_sid: sid }) => sid) });
    expect({ number, rings, talkedOn }).toEqual({ number, rings: lines.length, talkedOn: [lines.length] });
    expect(known.map(({ result }) => result === 'talked')).toEqual(known.map((_, at) => at === known.length - 1));
    for (const [at, line] of lines.slice(1).entries()) expect(line.startTime.getTime()).toBeGreaterThanOrEqual(lines[at]!.endTime.getTime());
  };
});

/** A supervisor's requests. */
async function supervise(helpline: RunningHelpline): Promise<(address: string) => Promise<Response>> {
  const signedIn = await fetch(`${helpline.api}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'meera', password: 'pukar-demo' }) });
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  return (address) => fetch(helpline.api + address, { method: 'POST', headers: { cookie } });
}
