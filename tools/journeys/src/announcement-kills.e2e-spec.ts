import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, switchOn } from '@pukar/carrier/callers';
import { seeded, until } from '@pukar/platform/testing';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { allAgree, approveAll, askFor, noQuietNow } from './harness/campaign.js';
import { OfficerClient } from './harness/officer-client.js';
import { RunningHelpline } from './harness/running-helpline.js';

const RUNG = Array.from({ length: 6 }, (_, nth) => `+91900000811${nth}`);
const WRITTEN_TO = Array.from({ length: 4 }, (_, nth) => `+91900000812${nth}`);
/** Of each process, so that the launcher does not give it up. */
const KILLS = 4;
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 100_000);

/** A phone that answers whenever it rings, listens to the keys and hangs up; it counts what it heard to the end. */
class Listener {
  rings = 0;
  heardToTheEnd = 0;

  constructor(readonly phone: Caller) {
    this.listen().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    for (;;) {
      await this.phone.rings({ within: 600_000 });
      this.rings += 1;
      await this.phone.answer();
      const heard = await this.phone.hears(/9 दबाइए/, { within: 90_000 }).then(() => true, () => false);
      if (heard) {
        this.heardToTheEnd += 1;
        this.phone.hangUp();
      }
      await this.phone.ended({ within: 120_000 });
    }
  }
}

describe(`a campaign whose processes are killed (KILL_SEED=${SEED})`, () => {
  let helpline: RunningHelpline;
  let database: pg.Client;
  const listeners: Listener[] = [];
  const readers: Caller[] = [];

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ carrierOutside: true, settings: { QUIET_HOURS: noQuietNow(), ANNOUNCEMENTS_AT_ONCE: '3', ANNOUNCEMENTS_PER_MINUTE: '60', ANNOUNCEMENTS_RETRY_MINUTES: '0.1' } });
    database = await helpline.connect('admin');
    const agent = await AgentClient.signIn(helpline, 'asha');
    await allAgree(helpline, agent, [...RUNG.map((number) => ({ number, call: true, sms: false })), ...WRITTEN_TO.map((number) => ({ number, call: false, sms: true }))]);
    agent.vanish();
    for (const number of RUNG) listeners.push(new Listener(await switchOn(helpline.carrier, number)));
    for (const number of WRITTEN_TO) readers.push(await switchOn(helpline.carrier, number));
  }, 240_000);
  afterAll(async () => {
    for (const { phone } of listeners) phone.close();
    for (const phone of readers) phone.close();
    await database?.end();
    await helpline?.stop();
  });

  it('tells nobody twice and forgets nobody', async () => {
    const chance = seeded(SEED);
    const officer = await OfficerClient.signIn(helpline, 'ene.bhopal');
    await askFor(officer, { title: 'Camp', channel: 'both' });
    await approveAll(helpline);
    const left = { worker: KILLS, api: KILLS };
    while (left.worker + left.api > 0) {
      await new Promise((resolve) => { setTimeout(resolve, 200 + chance() * 3_000); });
      const victim = left.api === 0 || (left.worker > 0 && chance() < 0.6) ? 'worker' : 'api';
      left[victim] -= 1;
      await helpline.kill(victim);
    }
    await until('the campaign to finish', async () => (await database.query(`select 1 from announcements.announcement where state = 'finished'`)).rowCount, 300_000);

    const tellings = (await database.query<{ state: string; rings: number }>('select state, rings from announcements.telling')).rows;
    expect(tellings).toHaveLength(RUNG.length + WRITTEN_TO.length);
    expect(tellings.filter(({ state }) => !['told-by-call', 'told-by-sms', 'not-reached'].includes(state))).toEqual([]);
    expect(tellings.filter(({ state }) => state === 'told-by-sms')).toHaveLength(WRITTEN_TO.length);
    expect((await database.query('select announcement_id, citizen_id from vault.telling group by 1, 2 having count(*) > 1')).rowCount).toBe(0);
    // Who was rung heard it once: one whose line our own death cut knows who called, and is not rung again.
    const told = tellings.filter(({ state }) => state === 'told-by-call').length;
    expect(listeners.filter(({ heardToTheEnd }) => heardToTheEnd > 1)).toEqual([]);
    expect(listeners.filter(({ rings }) => rings === 0)).toEqual([]);
    expect(listeners.filter(({ heardToTheEnd }) => heardToTheEnd === 1).length).toBeGreaterThanOrEqual(told);
    for (const phone of readers) expect(phone.messages.filter(({ body }) => body.includes('शिविर'))).toHaveLength(1);
    expect((await database.query(`select 1 from calls.call where purpose = 'announcement' and (ended_at is null or outcome is null)`)).rowCount).toBe(0);
    officer.close();
  }, 600_000);
});
