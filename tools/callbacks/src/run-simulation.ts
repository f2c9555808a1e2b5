import { callbacksServer } from '@pukar/callbacks-server';
import { Database } from '@pukar/platform/database';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase } from '@pukar/platform/testing';
import { Chance } from './chance.js';
import { CrashingDatabase } from './crashing-database.js';
import { Simulation, type Simulated } from './simulation.js';

/** One transaction in so many ends with the death of its process. */
const CRASH_EVERY = 40;

/** Runs a simulation on a database of its own. */
export async function runSimulation(callers: number, seed: number): Promise<Simulated> {
  const test = await testDatabase([CreatePlatform1700000000001, ...callbacksServer.migrations]);
  try {
    const source = await test.dataSource('app', 6);
    return await new Simulation(new CrashingDatabase(source, new Chance(seed + 1), CRASH_EVERY), new Database(source), new Chance(seed)).run(callers);
  } finally {
    await test.close();
  }
}
