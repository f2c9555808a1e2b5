import { describe, expect, it } from '@jest/globals';
import { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { FixedClock } from '@pukar/platform/testing';
import { aFloor } from '../testing/a-floor.js';
import { aSpecFloor } from '../testing/spec-floor.js';

const clock = new FixedClock();
const spec = aSpecFloor(clock);

async function anAcceptedCall() {
  const agentId = await spec.floor.anAgentIsReady();
  await spec.floor.aCallerWaits();
  const claimId = (await spec.floor.desk(agentId)).offer!.claimId;
  await spec.floor.accept.execute(claimId, agentId);
  return { agentId, claimId };
}

describe('a distribution that never ran', () => {
  it('is made up for by the sweep', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const callId = randomIds.uuid();
    await spec.database.query(`insert into acd.waiting (call_id, pool, language, joined_at) values ($1, 'main', 'hi-IN', $2)`, [callId, clock.now()]);
    await spec.floor.sweep.execute();
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'offered', offer: { callId } });
  });
});

describe('a sweep', () => {
  it('ends everything else that is due, although one thing fails', async () => {
    const [broken, fine] = [await anAcceptedCall(), await anAcceptedCall()];
    const silent = await spec.floor.anAgentIsReady();
    spec.floor.conversation.carrierSays = 'in';
    spec.floor.conversation.whenIn = async ({ claimId }) => {
      if (claimId === broken.claimId) throw new Error('no database');
      await spec.floor.confirmJoin(claimId);
    };
    clock.advance(21);
    await spec.floor.sweep.execute();
    expect(await spec.floor.desk(fine.agentId)).toMatchObject({ call: { state: 'talking' } });
    expect(await spec.database.query('select lease_holder from acd.agent where id = $1', [silent])).toEqual([{ lease_holder: null }]);
  });

  it('takes nothing from a screen that came back while it was looked at', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const callId = await spec.floor.aCallerWaits();
    clock.advance(16);
    const comesBack = () => spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    const sweeping = aFloor(new InterruptedDatabase(await spec.test.dataSource('app'), 'lease_holder is not null and lease_until', comesBack), clock);
    await sweeping.sweep.execute();
    await sweeping.settled();
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'offered', offer: { callId } });
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
