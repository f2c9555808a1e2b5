import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@pukar/carrier/callers';
import { seeded, until } from '@pukar/platform/testing';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { carrierRest } from './harness/carrier-rest.js';
import { filesBelow } from './harness/kept-sound.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { SavedCalls } from './harness/saved-calls.js';
import { asksForAnAgent, callHelpline } from './harness/whole-journey.js';

const ROUNDS = 3;
const CALLERS = 4;

/** `RECORDINGS_SEED` tries another order of deaths. */
describe('recordings, while api and worker are killed at any moment', () => {
  const seed = Number(process.env['RECORDINGS_SEED'] ?? Math.floor(Date.now() / 1_000) % 100_000);
  const next = seeded(seed);
  let helpline: RunningHelpline;
  let database: pg.Client;

  beforeAll(async () => {
    console.log(`RECORDINGS_SEED=${seed}`);
    helpline = await RunningHelpline.start();
    database = await helpline.connect('admin');
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await helpline?.stop();
  });

  const killsFor = async (milliseconds: number): Promise<number> => {
    const over = Date.now() + milliseconds;
    let kills = 0;
    while (Date.now() < over) {
      await new Promise((resolve) => { setTimeout(resolve, 200 + next() * 1_500); });
      await helpline.kill(next() < 0.6 ? 'worker' : 'api');
      kills += 1;
    }
    return kills;
  };

  it('are each kept once, none is lost, and none is left at the carrier', async () => {
    let kills = 0;
    const talked: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const agents = await Promise.all(Array.from({ length: CALLERS }, (_, at) => AgentClient.signIn(helpline, `agent${String(round * CALLERS + at + 1).padStart(2, '0')}`)));
      await Promise.all(agents.map((agent) => agent.goReady()));
      const callers: Caller[] = await Promise.all(agents.map((_, at) => callHelpline(helpline, `+9190000016${round}${at}`)));
      await Promise.all(callers.map((caller) => asksForAnAgent(caller)));
      const taken = await Promise.all(agents.map((agent) => agent.takeCall()));
      await Promise.all(taken.map((callId) => new SavedCalls(database).areTalking(callId)));
      talked.push(...taken);
      const dying = killsFor(4_000);
      for (const caller of callers) {
        await new Promise((resolve) => { setTimeout(resolve, 300 + next() * 900); });
        caller.hangUp();
      }
      kills += await dying;
      for (const agent of agents) agent.vanish();
      await until('the api to answer again', () => fetch(`${helpline.api}/api/health`).then((answer) => answer.ok, () => false), 30_000);
    }

    await until('every recording to be at its end', async () => (await database.query(`select 1 from recordings.recording where state not in ('kept', 'absent')`)).rowCount === 0, 120_000);
    await until('nothing to be left at the carrier', async () => (await carrierRest(helpline).recordings.list()).length === 0, 60_000);
    const { rows } = await database.query<{ id: string; call_id: string; state: string; bytes: number }>('select id, call_id, state, bytes from recordings.recording');
    console.log(`${kills} kills, ${talked.length} conversations, ${rows.filter(({ state }) => state === 'kept').length} kept`);
    expect(rows.map(({ call_id: id }) => id).sort()).toEqual([...talked].sort());
    const kept = rows.filter(({ state }) => state === 'kept');
    // Whom nobody recorded before they hung up has no sound; whoever was recorded has it.
    const begun = (await database.query<{ id: string }>('select id from recordings.recording where carrier_sid is not null')).rows.map(({ id }) => id);
    expect(kept.map(({ id }) => id).sort()).toEqual(begun.sort());
    const files = filesBelow(path.join(helpline.folder, 'data/recordings'));
    expect(files.map((file) => path.basename(file)).sort()).toEqual(kept.map(({ id }) => id).sort());
    for (const file of files) expect(readFileSync(file).length).toBeGreaterThan(kept.find(({ id }) => file.endsWith(id))!.bytes);
    const told = await database.query<{ calls: string; events: string }>(`select count(distinct about) as calls, count(*) as events from platform.outbox where event = 'recordings.recording-kept'`);
    expect(told.rows[0]).toEqual({ calls: String(kept.length), events: String(kept.length) });
  }, 300_000);
});
