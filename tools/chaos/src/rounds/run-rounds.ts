import { type Evidence, evidenceOf } from '../frame/evidence.js';
import { Floor } from '../frame/floor.js';
import { FAULTS, heal, type Struck } from './faults.js';
import { notFound } from './plants.js';

export interface RoundsWanted {
  readonly rounds: number;
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
  /** What is there about the calls that are wrong. */
  readonly evidence: readonly Evidence[];
}

const LOAD_MS = 5_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Throws where a fault is wanted that there is not. */
export function checkFaults(names: readonly string[]): void {
  const unknown = names.filter((name) => !Object.hasOwn(FAULTS, name));
  if (unknown.length > 0) throw new Error(`there is no fault ${unknown.join(', ')}; there are: ${Object.keys(FAULTS).join(', ')}`);
}

/** Rounds of chance: people call, something fails at an instant of chance, it is healed, and once all is quiet the books are looked at. */
export class Rounds {
  private order: string[] = [];

  constructor(private readonly floor: Floor, private readonly wanted: RoundsWanted, private readonly say: (line: string) => void) {}

  async run(): Promise<RoundsFound> {
    const { floor, wanted: { rounds, withinMs } } = this;
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
    const database = await floor.helpline.connect();
    const missed = clean ? await notFound(database, floor.outside()) : [];
    const { rows: [counted] } = await database.query<{ tickets: number }>('select count(*)::integer as tickets from grievances.ticket');
    const evidence = await evidenceOf(done.flatMap(({ wrong }) => wrong), database, floor.helpline.exchange);
    await database.end();
    const { exchange: { callers }, carrier } = floor.helpline;
    return { rounds: done, calls: callers.length, talked: callers.filter(({ talkedWith }) => talkedWith.size > 0).length, tickets: counted!.tickets, texts: carrier.texts.length, missed, plants: clean, skipped: floor.disk ? [] : ['disk full'], evidence };
  }

  private async round(nth: number): Promise<Round> {
    const { floor } = this;
    const { helpline, chance, desks, disk } = floor;
    const struck: Struck = { helpline, desks, chance, disk };
    const before = floor.called;
    const names = [this.next(), ...(chance.isOneIn(3) ? [this.next()] : [])];
    const giveUpAt = performance.now() + LOAD_MS + 10_000;
    const striking = (async () => {
      await pause(500 + chance.upTo(LOAD_MS / 2));
      for (const name of names) await Promise.resolve(FAULTS[name]!(struck)).catch((error: unknown) => this.say(`  ${name} could not be: ${String(error)}`));
      await pause(400 + chance.upTo(3_000));
      await heal(struck);
    })();
    await Promise.all([striking, floor.isCalled((ms) => ms < LOAD_MS, this.wanted.callsPerSecond, () => floor.call({ giveUpAt, talksForMs: 500 + chance.upTo(1_500) }))]);
    const healed = performance.now();
    const { wrong, waitedFor } = await floor.quiet();
    return { nth, faults: names, calls: floor.called - before, quietAfterMs: performance.now() - healed, waitedFor, wrong };
  }

  /** Each once before any a second time, in an order of chance. */
  private next(): string {
    const { floor: { chance, disk }, wanted: { only } } = this;
    if (this.order.length === 0) this.order = chance.shuffled((only ?? Object.keys(FAULTS)).filter((name) => name !== 'disk full' || disk !== undefined));
    return this.order.pop()!;
  }
}
