import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { AddReadiness1700000000021 } from '../persistence/add-readiness.migration.js';
import { CreateAcd1700000000008 } from '../persistence/create-acd.migration.js';
import { aFloor } from '../testing/a-floor.js';

let test: TestDatabase;
let database: Database;
let floor: ReturnType<typeof aFloor>;
const clock = new FixedClock();

beforeAll(async () => {
  test = await testDatabase([CreateAcd1700000000008, AddReadiness1700000000021]);
  database = await test.as('app', 10);
});
afterAll(async () => {
  await floor.settled();
  await test.close();
});
beforeEach(async () => {
  floor = aFloor(database, clock);
  await floor.isEmpty();
});

async function anAcceptedCall() {
  const agentId = await floor.anAgentIsReady();
  await floor.aCallerWaits();
  const claimId = (await floor.desk(agentId)).offer!.claimId;
  await floor.accept.execute(claimId, agentId);
  return { agentId, claimId };
}

describe('a distribution that never ran', () => {
  it('is made up for by the sweep', async () => {
    const agentId = await floor.anAgentIsReady();
    const callId = randomIds.uuid();
    await database.query(`insert into acd.waiting (call_id, pool, language, joined_at) values ($1, 'main', 'hi-IN', $2)`, [callId, clock.now()]);
    await floor.sweep.execute();
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'offered', offer: { callId } });
  });
});

describe('a sweep', () => {
  it('ends everything else that is due, although one thing fails', async () => {
    const [broken, fine] = [await anAcceptedCall(), await anAcceptedCall()];
    const silent = await floor.anAgentIsReady();
    floor.conversation.carrierSays = 'in';
    floor.conversation.whenIn = async ({ claimId }) => {
      if (claimId === broken.claimId) throw new Error('no database');
      await floor.confirmJoin(claimId);
    };
    clock.advance(21);
    await floor.sweep.execute();
    expect(await floor.desk(fine.agentId)).toMatchObject({ call: { state: 'talking' } });
    expect(await database.query('select lease_holder from acd.agent where id = $1', [silent])).toEqual([{ lease_holder: null }]);
  });

  it('takes nothing from a screen that came back while it was looked at', async () => {
    const agentId = await floor.anAgentIsReady();
    const callId = await floor.aCallerWaits();
    clock.advance(16);
    const comesBack = () => floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    const sweeping = aFloor(new InterruptedDatabase(await test.dataSource('app'), 'lease_holder is not null and lease_until', comesBack), clock);
    await sweeping.sweep.execute();
    await sweeping.settled();
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'offered', offer: { callId } });
  });
});

/** A process in which something happens right after it has read what it looks for, and before it acts on it. */
class InterruptedDatabase extends Database {
  constructor(dataSource: ConstructorParameters<typeof Database>[0], private readonly after: string, private readonly happens: () => Promise<unknown>) {
    super(dataSource);
  }

  override async query<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const rows = await super.query<Row>(sql, params);
    if (sql.includes(this.after)) await this.happens();
    return rows;
  }
}
