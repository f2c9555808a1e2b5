import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Chance } from '@pukar/callbacks-simulation/chance';
import { asksForPerson } from '@pukar/floor-proofs/asks-for-person';
import { DeskClient } from '@pukar/floor-proofs/desk-client';
import { isOver } from '@pukar/floor-proofs/exchange';
import { until } from '@pukar/platform/testing';
import { ChaosHelpline } from '../frame/chaos-helpline.js';
import { unwantedLinesEndWithinMs } from '../frame/sweeps.js';
import { FAULTS, heal, type Struck } from './faults.js';
import { type Outside, stillOpen, wrongInBooks } from './invariants.js';
import { notFound } from './plants.js';
import { registers } from './talking.js';
import { Waits } from './waits.js';

export interface RoundsWanted {
  readonly rounds: number;
  readonly seed: number;
  readonly agents: number;
  readonly callsPerSecond: number;
  /** No round begins after this. */
  readonly withinMs: number;
  /** Faults by their names; all unless told. */
  readonly only?: readonly string[] | undefined;
}

export interface Round {
  readonly nth: number;
  readonly faults: readonly string[];
  readonly calls: number;
  /** From healing to quiet. */
  readonly quietAfterMs: number;
  /** What was waited for longest, where that was long. */
  readonly waitedFor: string | undefined;
  readonly wrong: readonly string[];
}

export interface RoundsFound {
  readonly rounds: readonly Round[];
  readonly calls: number;
  readonly talked: number;
  readonly tickets: number;
  readonly texts: number;
  /** Planted faults that were not found. */
  readonly missed: readonly string[];
  readonly plants: boolean;
  readonly skipped: readonly string[];
}

const [LOAD_MS, QUIET_WITHIN_MS, READY_WITHIN_MS] = [5_000, 120_000, 40_000];
/** What ending the lines that nobody wants takes on a busy machine, once the worker has found them. */
const ENDING_MS = 15_000;
const DISK_MB = 2_500;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Rounds of chance: people call, something fails at an instant of chance, it is healed, and once all is quiet the books are looked at. */
export class Rounds {
  private readonly chance: Chance;
  private readonly desks: DeskClient[] = [];
  private readonly spoken: string[] = [];
  private helpline!: ChaosHelpline;
  private disk: string | undefined;
  private order: string[] = [];
  private callers = 0;
  private agreeWithinMs = 0;

  constructor(private readonly wanted: RoundsWanted, private readonly say: (line: string) => void) {
    this.chance = new Chance(wanted.seed);
  }

  async run(): Promise<RoundsFound> {
    const { agents, rounds, withinMs, seed, only = [] } = this.wanted;
    const unknown = only.filter((name) => !Object.hasOwn(FAULTS, name));
    if (unknown.length > 0) throw new Error(`there is no fault ${unknown.join(', ')}; there are: ${Object.keys(FAULTS).join(', ')}`);
    this.disk = smallDisk();
    this.agreeWithinMs = (await unwantedLinesEndWithinMs()) + ENDING_MS;
    this.say('Starting a helpline with an empty data folder');
    this.helpline = await ChaosHelpline.start({ agents, seed, ...(this.disk ? { databaseFolder: path.join(this.disk, 'postgres') } : {}), settings: { ANSWER_WITHIN_MS: '2000' } });
    const { helpline } = this;
    helpline.carrier.asksAgain = true;
    this.say(`${agents} agents sign in`);
    await this.signIn(agents);
    helpline.carrier.begin(helpline.api, (line) => { setTimeout(() => {
      const desk = this.desks.find(({ agentId }) => line.to === `client:${agentId}`);
      if (desk?.isOpen) helpline.exchange.answers(line);
      else helpline.exchange.isNotAnswered(line);
    }, 30); });
    const done: Round[] = [];
    const began = performance.now();
    for (let nth = 1; nth <= rounds && performance.now() - began < withinMs; nth += 1) {
      const round = await this.round(nth);
      done.push(round);
      this.say(`  round ${nth}: ${round.faults.join(', ')}; ${round.calls} calls, quiet after ${(round.quietAfterMs / 1_000).toFixed(1)} s${round.waitedFor ? ` (${round.waitedFor})` : ''}${round.wrong.length > 0 ? `; WRONG: ${round.wrong.slice(0, 4).join('; ')}` : ''}`);
      // What is wrong once stays in the books: later rounds would only say it again.
      if (round.wrong.length > 0) break;
    }
    const clean = done.every(({ wrong }) => wrong.length === 0);
    const database = await helpline.connect();
    const missed = clean ? await notFound(database, this.outside()) : [];
    const { rows: [counted] } = await database.query<{ tickets: number }>('select count(*)::integer as tickets from grievances.ticket');
    await database.end();
    const { callers } = helpline.exchange;
    return { rounds: done, calls: callers.length, talked: callers.filter(({ talkedWith }) => talkedWith.size > 0).length, tickets: counted!.tickets, texts: helpline.carrier.texts.length, missed, plants: clean, skipped: this.disk ? [] : ['disk full'] };
  }

  /** Leaves nothing behind. */
  async stop(): Promise<void> {
    for (const desk of this.desks) desk.end();
    await this.helpline?.stop();
    if (this.disk) removeDisk(this.disk);
  }

  private async signIn(agents: number): Promise<void> {
    const logins = Array.from({ length: agents }, (_, nth) => `agent${String(nth + 1).padStart(2, '0')}`);
    const habits = {
      answersAfterMs: () => 100 + this.chance.upTo(500), writesForMs: 200, comesBack: true, onOffer: () => undefined, onTrouble: () => undefined,
      onTalk: async (callId: string, desk: DeskClient) => {
        if (!this.chance.isOneIn(3)) return;
        const number = await registers(desk, callId);
        if (number !== undefined) this.spoken.push(number);
      },
    };
    while (logins.length > 0) this.desks.push(...(await Promise.all(logins.splice(0, 4).map((login) => DeskClient.signIn(this.helpline.api, login, habits)))));
    for (const [nth, desk] of this.desks.entries()) await desk.begin((nth * 5_000) / this.desks.length);
  }

  private async round(nth: number): Promise<Round> {
    const { helpline, chance, desks, disk } = this;
    const struck: Struck = { helpline, desks, chance, disk };
    const before = this.callers;
    const names = [this.next(), ...(chance.isOneIn(3) ? [this.next()] : [])];
    const calls: Promise<void>[] = [];
    const giveUpAt = performance.now() + LOAD_MS + 10_000;
    const striking = (async () => {
      await pause(500 + chance.upTo(LOAD_MS / 2));
      for (const name of names) await Promise.resolve(FAULTS[name]!(struck)).catch((error: unknown) => this.say(`  ${name} could not be: ${String(error)}`));
      await pause(400 + chance.upTo(3_000));
      await heal(struck);
    })();
    const began = performance.now();
    for (let at = 0; at < LOAD_MS; at += 1_000 / this.wanted.callsPerSecond) {
      const early = began + at - performance.now();
      if (early > 0) await pause(early);
      calls.push(this.call(giveUpAt));
    }
    await Promise.all([striking, ...calls]);
    const healed = performance.now();
    const { wrong, waitedFor } = await this.quiet();
    return { nth, faults: names, calls: this.callers - before, quietAfterMs: performance.now() - healed, waitedFor, wrong };
  }

  /** Each once before any a second time, in an order of chance. */
  private next(): string {
    if (this.order.length === 0) this.order = this.chance.shuffled((this.wanted.only ?? Object.keys(FAULTS)).filter((name) => name !== 'disk full' || this.disk !== undefined));
    return this.order.pop()!;
  }

  /** Somebody calls: most leave in the menus, as on any helpline, others ask for a person and talk, or give up before. */
  private async call(giveUpAt: number): Promise<void> {
    const { chance, helpline: { exchange, carrier, api } } = this;
    const line = exchange.dials(`+9190${String(20_000_000 + this.callers++)}`);
    const patientUntil = chance.isOneIn(5) ? performance.now() + chance.upTo(4_000) : giveUpAt;
    const isPatient = (): boolean => performance.now() < patientUntil && !isOver(line);
    if (chance.isOneIn(2)) await asksForPerson(carrier, api, line, isPatient, chance.upTo(3));
    else {
      await asksForPerson(carrier, api, line, isPatient);
      while (isPatient() && line.talkedWith.size === 0) await pause(50);
      if (line.talkedWith.size > 0) await pause(500 + chance.upTo(1_500));
    }
    exchange.hangsUp(line);
  }

  private async quiet(): Promise<{ readonly wrong: readonly string[]; readonly waitedFor: string | undefined }> {
    const { helpline } = this;
    const database = await until('the database', () => helpline.connect().catch(() => undefined), 60_000);
    const waits = new Waits();
    try {
      let left: string | undefined;
      const isOverInTime = await until('quiet', async () => waits.for(left = await stillOpen(database, helpline.exchange.callers.length)), QUIET_WITHIN_MS).then(() => true, () => false);
      let late: readonly DeskClient[] = [];
      const areReady = await until('ready agents', () => waits.for((late = this.desks.filter(({ presence }) => presence !== 'ready')).length === 0 ? undefined : 'agents who are not ready'), READY_WITHIN_MS).then(() => true, () => false);
      let wrong: readonly string[] = [];
      await until('books that agree', async () => waits.for((wrong = await wrongInBooks(database, this.outside()))[0]), this.agreeWithinMs).catch(() => undefined);
      return {
        waitedFor: waits.longest,
        wrong: [
          ...(isOverInTime ? [] : [`after ${QUIET_WITHIN_MS / 1_000} s there were still ${left}`]),
          ...(areReady ? [] : [`${late.length} agents are not ready again after ${READY_WITHIN_MS / 1_000} s: ${late.slice(0, 3).map((desk) => `${desk.agentId} ${desk.isOpen ? 'connected' : 'gone'} ${desk.presence ?? ''}`).join(', ')}`]),
          ...wrong,
        ],
      };
    } finally {
      await database.end().catch(() => undefined);
    }
  }

  private outside(): Outside {
    const { exchange, carrier, now } = this.helpline;
    return { exchange, spoken: this.spoken, texts: carrier.texts, now };
  }
}

/** A disk of its own that can be filled, where whoever runs this may mount one. */
export function smallDisk(): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m,mode=755`, 'tmpfs', folder], { stdio: 'ignore' });
    mkdirSync(path.join(folder, 'postgres'), { mode: 0o700 });
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

/** Takes it away, whoever still has it open. */
export function removeDisk(folder: string): void {
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}
