import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { aFloor } from './a-floor.js';
import { ACD_MIGRATIONS } from './acd-migrations.js';

/** What the cases of one spec share; `floor` is another, and empty, in each. */
export interface SpecFloor {
  readonly test: TestDatabase;
  readonly database: Database;
  readonly floor: ReturnType<typeof aFloor>;
}

/** A floor on a database of the spec's own; `migrations`: the floor's alone unless told. */
export function aSpecFloor(clock: FixedClock, migrations: Parameters<typeof testDatabase>[0] = ACD_MIGRATIONS): SpecFloor {
  const spec = {} as { -readonly [Part in keyof SpecFloor]: SpecFloor[Part] };
  beforeAll(async () => {
    spec.test = await testDatabase(migrations);
    spec.database = await spec.test.as('app', 10);
  });
  afterAll(async () => {
    await spec.floor.settled();
    await spec.test.close();
  });
  beforeEach(async () => {
    // What the case before changed last is distributed still, and would distribute this one's callers.
    await spec.floor?.settled();
    spec.floor = aFloor(spec.database, clock);
    await spec.floor.isEmpty();
  });
  return spec;
}
