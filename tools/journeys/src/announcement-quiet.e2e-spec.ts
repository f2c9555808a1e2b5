import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { switchOn } from '@pukar/carrier/callers';
import { until } from '@pukar/platform/testing';
import { AgentClient } from './harness/agent-client.js';
import { allAgree, approveAll, askFor, quietNow } from './harness/campaign.js';
import { OfficerClient } from './harness/officer-client.js';
import { RunningHelpline } from './harness/running-helpline.js';

const RUNG = '+919000008201';
const WRITTEN_TO = '+919000008202';

describe('an announcement approved in the quiet hours', () => {
  let helpline: RunningHelpline;

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ settings: { QUIET_HOURS: quietNow() } });
  }, 120_000);
  afterAll(() => helpline?.stop());

  it('rings and writes to nobody, and is being told all the same', async () => {
    const agent = await AgentClient.signIn(helpline, 'asha');
    await allAgree(helpline, agent, [{ number: RUNG, call: true, sms: true }, { number: WRITTEN_TO, call: false, sms: true }]);
    agent.vanish();
    const phones = await Promise.all([RUNG, WRITTEN_TO].map((number) => switchOn(helpline.carrier, number)));
    await askFor(await OfficerClient.signIn(helpline, 'ene.bhopal'), { title: 'Camp', channel: 'both' });
    await approveAll(helpline);
    const database = await helpline.connect('admin');
    await until('it to be told', async () => (await database.query(`select 1 from announcements.announcement where state = 'running'`)).rowCount);
    // Several sweeps come and go.
    const outbox = async () => Number((await database.query<{ count: string }>(`select count(*) from calls.reconciler_run`)).rows[0]!.count);
    const runs = await outbox();
    await until('the worker to have gone its round', async () => (await outbox()) > runs, 60_000);
    expect((await database.query('select 1 from announcements.telling')).rowCount).toBe(0);
    expect(phones.map(({ state, messages }) => [state, messages.length])).toEqual([['idle', 0], ['idle', 0]]);
    await database.end();
    for (const phone of phones) phone.close();
  }, 180_000);
});
