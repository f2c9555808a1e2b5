import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Chance } from '@pukar/callbacks-simulation/chance';
import { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { systemClock } from '@pukar/platform/ids';
import { until } from '@pukar/platform/testing';
import { asksForPerson } from '../load/asks-for-person.js';
import { CarrierOverHttp } from '../load/carrier-over-http.js';
import { DeskClient } from '../load/desk-client.js';
import { wrongAtEnd } from '../model/books.js';
import { Exchange, isOver, type Line } from '../model/exchange.js';
import { readFloor } from '../model/floor-rows.js';
import { unlikeReplay } from '../model/replay-apart.js';

export interface KilledFound {
  readonly histories: number;
  readonly talked: number;
  readonly kills: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

const [AGENTS, CALLERS_A_ROUND, KILLS_A_ROUND] = [8, 10, 3];
const VICTIMS = [['api', 4], ['worker', 4], ['postgres', 2], ['browser', 3], ['everything', 1]] as const;
const [ROUND_MS, SETTLING_MS] = [90_000, 300_000];
/** How long a browser is gone: shorter and longer than a lease. */
const AWAY_MS = [500, 20_000] as const;
const secret = (): string => randomBytes(16).toString('hex');
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Histories through the built processes, while these, PostgreSQL's own, and now and then everything are killed with `kill -9`. The carrier lives on, as the world outside does; so do the agents' browsers, but for those that die, too. */
export class KilledFloor {
  private readonly chance: Chance;
  private readonly exchange = new Exchange(systemClock, new Chance(1));
  private readonly account = { CARRIER_ACCOUNT_SID: `AC${secret()}`, CARRIER_AUTH_TOKEN: secret(), CARRIER_API_KEY_SID: `SK${secret()}`, CARRIER_API_KEY_SECRET: secret() };
  private readonly carrier = new CarrierOverHttp(this.exchange, this.account.CARRIER_AUTH_TOKEN);
  private readonly desks: DeskClient[] = [];
  private readonly kills = new Map<string, number>();
  private helpline: RunningHelpline | undefined;

  constructor(private readonly histories: number, seed: number) {
    this.chance = new Chance(seed);
  }

  async run(): Promise<KilledFound> {
    const url = await this.carrier.listen();
    const helpline = await RunningHelpline.start({ settings: { ...this.account, CARRIER_NUMBER: '+911553430000', CARRIER_API_URL: url, SOFTPHONE_URL: 'ws://127.0.0.1:1/client', DEMO_AGENTS: String(AGENTS), LOG_LEVEL: 'warn', ANSWER_WITHIN_MS: '5000' } });
    this.helpline = helpline;
    this.exchange.publicUrl = helpline.api;
    for (let nth = 1; nth <= AGENTS; nth += 1) {
      const desk = await DeskClient.signIn(helpline.api, `agent0${nth}`, { answersAfterMs: () => 200 + this.chance.upTo(1_500), writesForMs: 300, comesBack: true, onOffer: () => undefined, onTrouble: () => undefined });
      this.desks.push(desk);
      await desk.begin(nth * 500);
    }
    this.carrier.asksAgain = true;
    this.carrier.begin(helpline.api, (line) => { setTimeout(() => this.rings(line), 50); });
    for (let done = 0; done < this.histories; done += CALLERS_A_ROUND) await this.round(helpline, Math.min(CALLERS_A_ROUND, this.histories - done));
    const database = await helpline.connect('admin');
    const open = async (): Promise<boolean> => {
      const { rows } = await database.query<{ open: number; settled: number }>(
        `select ((select count(*) from calls.call where ended_at is null) + (select count(*) from acd.claim where ended_at is null) + (select count(*) from acd.waiting where left_at is null))::integer as open,
           (select count(*)::integer from calls.call where outcome is not null) as settled`);
      return rows[0]!.open > 0 || rows[0]!.settled < this.exchange.callers.length;
    };
    // The worker asks the carrier for its list every 20 s.
    const stillOpen = await until('all to be over', async () => !(await open()), SETTLING_MS).then(() => [], () => ['calls, claims or places were still open after everything']);
    const rows = await readFloor(database);
    const faults = [...stillOpen, ...wrongAtEnd(rows, this.exchange, []), ...unlikeReplay(rows, new Date())];
    await database.end();
    return { histories: this.exchange.callers.length, talked: this.exchange.callers.filter(({ talkedWith }) => talkedWith.size > 0).length, kills: this.kills, faults };
  }

  /** Leaves nothing behind. */
  async stop(): Promise<void> {
    for (const desk of this.desks) desk.end();
    await this.carrier.stop().catch(() => undefined);
    await this.helpline?.stop();
  }

  /** A browser takes the line that rings in it; in one that is gone nothing rings. */
  private rings(line: Line): void {
    const desk = this.desks.find(({ agentId }) => line.to === `client:${agentId}`);
    if (desk?.isOpen) this.exchange.answers(line);
    else this.exchange.isNotAnswered(line);
  }

  private async round(helpline: RunningHelpline, callers: number): Promise<void> {
    const calls = Array.from({ length: callers }, () => this.call(helpline.api));
    const killing = async (): Promise<void> => {
      for (let nth = 0; nth < KILLS_A_ROUND; nth += 1) {
        await pause(this.chance.upTo(4_000));
        const victim = this.chance.weighted(VICTIMS);
        await this.kill(helpline, victim).then(() => this.kills.set(victim, (this.kills.get(victim) ?? 0) + 1), () => undefined);
      }
    };
    await Promise.all([...calls, killing()]);
  }

  /** Somebody calls, asks for a person, and talks, or gives up before. */
  private async call(api: string): Promise<void> {
    const { chance, exchange } = this;
    await pause(chance.upTo(6_000));
    const line = exchange.dials(`+9190${String(20_000_000 + exchange.lines.size)}`);
    const patienceMs = chance.isOneIn(4) ? chance.upTo(8_000) : ROUND_MS;
    const began = performance.now();
    const isPatient = (): boolean => performance.now() - began < patienceMs && !isOver(line);
    await asksForPerson(this.carrier, api, line, isPatient);
    while (isPatient() && line.talkedWith.size === 0) await pause(100);
    if (line.talkedWith.size > 0) await pause(500 + chance.upTo(2_500));
    exchange.hangsUp(line);
  }

  private async kill(helpline: RunningHelpline, victim: (typeof VICTIMS)[number][0]): Promise<void> {
    if (victim === 'browser') {
      const desk = this.desks[this.chance.upTo(this.desks.length)]!;
      desk.dies(AWAY_MS[this.chance.upTo(AWAY_MS.length)]!);
      for (const line of this.exchange.agentLines) if (line.to === `client:${desk.agentId}`) this.exchange.hangsUp(line);
    } else if (victim === 'postgres') process.kill(aBackendUnder(helpline.folder), 'SIGKILL');
    else if (victim !== 'everything') await helpline.kill(victim);
    else {
      await helpline.killEverything();
      await helpline.launch();
    }
  }
}

/** A process of PostgreSQL's that serves a connection: that it was killed ends the others too. */
function aBackendUnder(folder: string): number {
  const postmaster = Number(readFileSync(path.join(folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const found = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).find((entry) => {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === postmaster && readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('pukar_');
    } catch {
      return false;
    }
  });
  if (!found) throw new Error('nobody is connected');
  return Number(found);
}
