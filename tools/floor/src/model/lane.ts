import { type FloorPolicy } from '@pukar/acd-core/domain';
import { Distribute, FloorAgents, PolicyInForce } from '@pukar/acd-server';
import { Chance } from '@pukar/callbacks-simulation/chance';
import { KeyRing } from '@pukar/platform/crypto';
import { FixedClock, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { Exchange, VERBS } from './exchange.js';
import { type Plant } from './plants.js';
import { PlantedDatabase } from './planted-database.js';
import { FloorProcess, type MakeProcess } from './process.js';

const START = new Date('2026-11-18T04:30:00Z');
/** One transaction in so many is cut. */
const CUT_ONE_IN = 45;
/** So often in a row nothing may be on its way before the next history begins: an act goes on from the carrier to the database. */
const AT_REST = 8;
const PROCESSES = ['api 1', 'api 2', 'worker'];
const CLEARED = ['acd', 'calls', 'callbacks', 'carrier'];
/** What is not of a history: how far the floor was distributed. */
const KEPT = ['acd.distribution_mark', 'calls.reconciler_mark', 'calls.reconciler'];

/** A PostgreSQL database with several processes on it, each with its own connections, in which one history is lived after the other. */
export class Lane {
  clock = new FixedClock(START);
  exchange!: Exchange;
  private clearing = '';
  /** Of policies: one that was there before is known to the processes. */
  private version = 0;

  private constructor(readonly admin: pg.Client, readonly databases: readonly PlantedDatabase[], readonly processes: readonly FloorProcess[], private readonly change: (exchange: Exchange, clock: FixedClock) => void) {}

  static async open(test: TestDatabase, make: MakeProcess, seed: number, plant?: Plant): Promise<Lane> {
    const admin = new pg.Client({ connectionString: test.url('admin') });
    await admin.connect();
    // It goes with its database when a lane could not be opened.
    admin.on('error', () => undefined);
    if (plant?.prepare) await admin.query(plant.prepare);
    // What the processes hold is changed with each history: they are too dear to be made for each.
    const now: { clock: FixedClock; exchange: Exchange | undefined } = { clock: new FixedClock(START), exchange: undefined };
    const clock = { now: () => now.clock.now() };
    const telephony = Object.fromEntries(VERBS.map((verb) => [verb, (...given: never[]) => (now.exchange![verb] as (this: unknown, ...given: never[]) => unknown).apply(now.exchange, given)]));
    const keys = new KeyRing(KeyRing.generate());
    const databases: PlantedDatabase[] = [];
    const processes: FloorProcess[] = [];
    for (const [nth, name] of PROCESSES.entries()) {
      const database = new PlantedDatabase(await test.dataSource('app', 5), admin, new Chance(seed + nth), CUT_ONE_IN);
      database.isCalm = true;
      database.plant = plant;
      databases.push(database);
      processes.push(await FloorProcess.start(name, make, { database, clock, keys, telephony }));
    }
    return new Lane(admin, databases, processes, (exchange, other) => Object.assign(now, { exchange, clock: other }));
  }

  /** An empty floor under this policy, at the same instant as every other. */
  async begin(chance: Chance, policy: FloorPolicy): Promise<void> {
    await this.atRest();
    this.clock = new FixedClock(START);
    this.exchange = new Exchange(this.clock, chance);
    this.change(this.exchange, this.clock);
    this.clearing ||= await this.tablesToClear();
    await this.admin.query(this.clearing);
    // In the product no agent's row is ever gone: who is kept by the processes would stand beside those of this history.
    for (const process of this.processes) process.get(FloorAgents).forget();
    await this.publish(policy);
    await this.takesUpPolicy();
  }

  /** From now on another policy holds. */
  async publish(policy: FloorPolicy): Promise<void> {
    this.version += 1;
    await this.admin.query(`insert into acd.policy (version, document, in_force_at, made_by, note) values ($1, $2, $3, gen_random_uuid(), 'of the model')`, [this.version, JSON.stringify(policy), this.clock.now()]);
  }

  /** Each process looks once a second whether there is another. */
  async takesUpPolicy(process?: FloorProcess): Promise<void> {
    await Promise.all((process ? [process] : this.processes).map((one) => one.get(PolicyInForce).look()));
  }

  set isCalm(isCalm: boolean) {
    for (const database of this.databases) database.isCalm = isCalm;
  }

  get cuts(): number {
    return this.databases.reduce((sum, { cuts }) => sum + cuts, 0);
  }

  /** Waits until nothing is distributed in the background. */
  async settled(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.get(Distribute).onModuleDestroy()));
  }

  /** Nothing of the history before comes into the next one: a line that is brought to its end has that noted in its call, by an act that nobody waits for. */
  private async atRest(): Promise<void> {
    for (let turns = 0; turns < AT_REST; turns += 1) {
      await new Promise(setImmediate);
      if (this.databases.some(({ running }) => running > 0)) turns = 0;
    }
  }

  async close(): Promise<void> {
    await this.settled();
    for (const process of this.processes) await process.close();
    await this.admin.end();
  }

  private async tablesToClear(): Promise<string> {
    const { rows } = await this.admin.query<{ name: string }>(`select schemaname || '.' || tablename as name from pg_tables where schemaname = any($1)`, [CLEARED]);
    const tables = [...rows.map(({ name }) => name).filter((name) => !KEPT.includes(name)), 'platform.outbox'];
    return `set session_replication_role = replica; ${tables.map((name) => `delete from ${name};`).join(' ')}`;
  }
}
