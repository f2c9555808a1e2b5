import path from 'node:path';
import { Chance } from '@pukar/callbacks-simulation/chance';
import { asksForPerson } from '@pukar/floor-proofs/asks-for-person';
import { DeskClient } from '@pukar/floor-proofs/desk-client';
import { isOver, type Line } from '@pukar/floor-proofs/exchange';
import { until } from '@pukar/platform/testing';
import { type Outside, stillOpen, wrongInBooks } from '../rounds/invariants.js';
import { registers } from '../rounds/talking.js';
import { Waits } from '../rounds/waits.js';
import { ChaosHelpline } from './chaos-helpline.js';
import { removeDisk, smallDisk } from './small-disk.js';
import { unwantedLinesEndWithinMs } from './sweeps.js';

export interface FloorWanted {
  readonly agents: number;
  readonly seed: number;
  /** Of each process. */
  readonly processes?: 1 | 2;
  /** On a disk that can be filled. */
  readonly disk?: boolean;
  readonly settings?: Record<string, string | undefined>;
  /** Where the agents' screens connect to, from what the api listens at; the api itself unless told. */
  readonly consolesAt?: (helpline: ChaosHelpline) => Promise<string>;
  readonly writesForMs?: number;
  /** One conversation in so many is registered as a complaint. */
  readonly registersOneIn?: number;
}

export interface CallWanted {
  /** `performance.now()` at which they hang up, whatever became of them. */
  readonly giveUpAt: number;
  readonly talksForMs: number;
  /** All ask for a person, and wait for one. */
  readonly everybodyTalks?: boolean;
}

const [QUIET_WITHIN_MS, READY_WITHIN_MS] = [120_000, 40_000];
/** What ending the lines that nobody wants takes on a busy machine, once the worker has found them. */
const ENDING_MS = 15_000;
const ASKED_EVERY_MS = 250;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A helpline of its own with agents at their desks and people who call. */
export class Floor {
  readonly spoken: string[] = [];
  /** Conversations that ended though neither of the two had hung up. */
  readonly cut: string[] = [];
  private callers = 0;
  private agreeWithinMs = 0;

  private constructor(readonly helpline: ChaosHelpline, readonly desks: readonly DeskClient[], readonly chance: Chance, readonly disk: string | undefined) {}

  static async start(wanted: FloorWanted, say: (line: string) => void): Promise<Floor> {
    const disk = wanted.disk ? smallDisk() : undefined;
    const chance = new Chance(wanted.seed);
    say('Starting a helpline with an empty data folder');
    let helpline: ChaosHelpline | undefined;
    const desks: DeskClient[] = [];
    try {
      helpline = await ChaosHelpline.start({
        agents: wanted.agents, seed: wanted.seed, ...(disk ? { databaseFolder: path.join(disk, 'postgres') } : {}), settings: { ANSWER_WITHIN_MS: '2000', PROCESSES_OF_EACH: String(wanted.processes ?? 1), ...wanted.settings },
      });
      const floor = new Floor(helpline, desks, chance, disk);
      floor.agreeWithinMs = (await unwantedLinesEndWithinMs()) + ENDING_MS;
      say(`${wanted.agents} agents sign in`);
      await floor.signIn(desks, wanted);
      floor.begin();
      return floor;
    } catch (error) {
      for (const desk of desks) desk.end();
      await helpline?.stop();
      if (disk) removeDisk(disk);
      throw error;
    }
  }

  /** How many called so far. */
  get called(): number { return this.callers; }

  /** The number of somebody who has not called yet. */
  nextCaller(): string { return `+9190${String(20_000_000 + this.callers++)}`; }

  /** Leaves nothing behind. */
  async stop(): Promise<void> {
    for (const desk of this.desks) desk.end();
    await this.helpline.stop();
    if (this.disk) removeDisk(this.disk);
  }

  outside(): Outside {
    const { exchange, carrier, now } = this.helpline;
    return { exchange, spoken: this.spoken, texts: carrier.texts, now };
  }

  /** So many call each second, each from when they are due, as long as it `goesOn`, which is told for how long it has; ends once the last has hung up. */
  async isCalled(goesOn: (sinceMs: number) => boolean, callsPerSecond: number, call: () => Promise<unknown>): Promise<void> {
    const calls: Promise<unknown>[] = [];
    const began = performance.now();
    for (let at = 0; goesOn(at); at += 1_000 / callsPerSecond) {
      const early = began + at - performance.now();
      if (early > 0) await pause(early);
      calls.push(call());
    }
    await Promise.all(calls);
  }

  /** Somebody calls: most leave in the menus, as on any helpline, others ask for a person and talk, or give up before. */
  async call({ giveUpAt, talksForMs, everybodyTalks = false }: CallWanted): Promise<Line> {
    const { chance, helpline: { exchange, carrier, api } } = this;
    const line = exchange.dials(this.nextCaller());
    const patientUntil = !everybodyTalks && chance.isOneIn(5) ? performance.now() + chance.upTo(4_000) : giveUpAt;
    const isPatient = (): boolean => performance.now() < patientUntil && !isOver(line);
    if (!everybodyTalks && chance.isOneIn(2)) await asksForPerson(carrier, api, line, isPatient, chance.upTo(3));
    else {
      await asksForPerson(carrier, api, line, isPatient);
      while (isPatient() && line.talkedWith.size === 0) await pause(50);
      if (line.talkedWith.size > 0) {
        await pause(talksForMs);
        if (isOver(line) || typeof line.place !== 'object' || !('conference' in line.place)) this.cut.push(line.sid);
      }
    }
    exchange.hangsUp(line);
    return line;
  }

  /** Waits until all is over and everybody ready again, and gives what is not as it must be then. */
  async quiet(): Promise<{ readonly wrong: readonly string[]; readonly waitedFor: string | undefined }> {
    const { helpline } = this;
    const database = await until('the database', () => helpline.connect().catch(() => undefined), 60_000);
    const waits = new Waits();
    // Each look reads the whole book: not so often that looking is what it waits for.
    const soon = async (what: string, isSo: () => Promise<boolean>, withinMs: number): Promise<boolean> => until(what, async () => (await isSo()) || (await pause(ASKED_EVERY_MS), false), withinMs).then(() => true, () => false);
    try {
      let left: string | undefined;
      const isOverInTime = await soon('quiet', async () => waits.for(left = await stillOpen(database, helpline.exchange.callers.length)), QUIET_WITHIN_MS);
      let late: readonly DeskClient[] = [];
      const areReady = await soon('ready agents', async () => waits.for((late = this.desks.filter(({ presence }) => presence !== 'ready')).length === 0 ? undefined : 'agents who are not ready'), READY_WITHIN_MS);
      let wrong: readonly string[] = [];
      await soon('books that agree', async () => waits.for((wrong = await wrongInBooks(database, this.outside()))[0]), this.agreeWithinMs);
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

  private async signIn(desks: DeskClient[], { agents, writesForMs = 200, registersOneIn = 3, consolesAt }: FloorWanted): Promise<void> {
    const { chance, helpline } = this;
    const at = (await consolesAt?.(helpline)) ?? helpline.api;
    const logins = Array.from({ length: agents }, (_, nth) => `agent${String(nth + 1).padStart(2, '0')}`);
    const habits = {
      answersAfterMs: () => 100 + chance.upTo(500), writesForMs, comesBack: true, onOffer: () => undefined, onTrouble: () => undefined,
      onTalk: async (callId: string, desk: DeskClient) => {
        if (!chance.isOneIn(registersOneIn)) return;
        const number = await registers(desk, callId);
        if (number !== undefined) this.spoken.push(number);
      },
    };
    while (logins.length > 0) desks.push(...(await Promise.all(logins.splice(0, 4).map((login) => DeskClient.signIn(at, login, habits)))));
    for (const [nth, desk] of desks.entries()) await desk.begin((nth * 5_000) / desks.length);
  }

  private begin(): void {
    const { helpline: { exchange, carrier, api } } = this;
    carrier.asksAgain = true;
    const deskOf = new Map(this.desks.map((desk) => [`client:${desk.agentId}`, desk]));
    carrier.begin(api, (line) => { setTimeout(() => {
      if (deskOf.get(line.to)?.isOpen) exchange.answers(line);
      else exchange.isNotAnswered(line);
    }, 30); });
  }
}
