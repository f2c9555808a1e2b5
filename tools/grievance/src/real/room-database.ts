import { grievancesServer } from '@pukar/grievances-server';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { SIMULATION_SCHEMA } from './left-over.js';

/** A fresh database with the room's tables, the real roles, and a place for what other rooms would keep. */
export async function roomDatabase(): Promise<TestDatabase> {
  const test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
  const owner = new pg.Client({ connectionString: test.url('owner') });
  await owner.connect();
  await owner.query(SIMULATION_SCHEMA);
  await owner.end();
  return test;
}
