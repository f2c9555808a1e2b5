import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreateCarrier1700000000050, Inbox, type CarrierRequest } from '@pukar/platform/inbox';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { RungCitizensController } from '../http/rung-citizens.controller.js';
import { callbacksServer } from '../index.js';
import type { RungCitizensPort } from '../ports/rung-citizens.port.js';
import { aCallbackDesk } from '../testing/a-callback-desk.js';
import { LeadRungCitizen } from './lead-rung-citizen.use-case.js';

describe('a citizen who is rung before any agent', () => {
  let test: TestDatabase;
  let database: Database;
  let clock: FixedClock;
  let desk: ReturnType<typeof aCallbackDesk>;
  let controller: RungCitizensController;
  let queued: string[];
  let said: string[];
  let lines = 0;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, CreateCarrier1700000000050, ...callbacksServer.migrations]);
    database = await test.as('app', 10);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await database.query(`update callbacks.attempt set result = 'lost' where result is null`);
    await database.query(`update callbacks.callback set state = 'done', outcome = 'expired', done_at = opened_at, due_at = null where state <> 'done'`);
    clock = new FixedClock();
    desk = aCallbackDesk(database, clock, 'citizen');
    queued = [];
    said = [];
    const isUp = (callId: string) => desk.outgoing.calls.get(callId)?.endedAt === null;
    const calls: RungCitizensPort = {
      answered: async ({ callId }, _at, news) => database.transaction(async (tx) => { if (await news.isNew(tx)) await news.changed(tx, 'line-answered'); return isUp(callId); }),
      said: async (tx, callId, what) => { tx.afterCommit(() => { said.push(`${callId} ${what}`); }); },
      failed: async () => undefined,
      queue: async ({ callId }, language) => { if (!isUp(callId)) return undefined; queued.push(`${callId} ${language}`); return { queue: 'pukar-main', action: 'https://a', waitUrl: 'https://w' }; },
      keyAddress: (callId, turns) => `https://pukar.example/voice/call-back-key?call=${callId}&turns=${turns}`,
    };
    const inbox = new Inbox(database, new KeyRing(KeyRing.generate()), clock, createLogger('spec', 'silent'));
    controller = new RungCitizensController(inbox, new LeadRungCitizen(database, calls, desk.answer, clock), calls, { sounds: (words, language) => [{ speak: words, language: language ?? 'all' }] });
  });

  /** A citizen who hung up, and whose phone rings now. */
  const rings = async () => {
    const citizen = randomIds.uuid();
    await desk.owes(desk.aCallOf(citizen), 'abandoned-in-queue');
    expect(await desk.ring.execute()).toBe(1);
    lines += 1;
    const callId = [...desk.outgoing.calls.values()].at(-1)!.callId;
    const form = { CallSid: `CA${String(lines).padStart(32, '0')}`, Digits: '' };
    const posts = (path: string, digits: string) => ({ originalUrl: path, headers: {}, body: { ...form, Digits: digits } }) as unknown as CarrierRequest;
    return {
      citizen, callId,
      answers: () => controller.answered(posts(`/voice/call-back?call=${callId}`, ''), { call: callId }, form),
      presses: (key: string, turns = '1') => controller.key(posts(`/voice/call-back-key?call=${callId}&turns=${turns}`, key), { call: callId, turns }, { ...form, Digits: key }),
    };
  };
  const states = async (citizen: string) => (await desk.of(citizen)).map(({ state, outcome }) => outcome ?? state);

  it('hears who calls and the keys, and by 1 enters the line; twice it is the same', async () => {
    const rung = await rings();
    const heard = await rung.answers();
    expect(heard).toMatch(/<Gather .*numDigits="1".*who-calls.*keys.*<\/Gather>/);
    expect(await rung.answers()).toBe(heard);
    const entered = await rung.presses('1');
    expect(entered).toContain('>pukar-main</Enqueue>');
    expect(await rung.presses('1')).toBe(entered);
    expect(new Set(queued)).toEqual(new Set([`${rung.callId} hi-IN`]));
    await desk.attemptEnds(rung.callId, 'talked');
    expect(await states(rung.citizen)).toEqual(['reached']);
  });

  it('by 2 is not rung about this again; it is saved before it is said, once', async () => {
    const rung = await rings();
    await rung.answers();
    expect(await rung.presses('2')).toMatch(/declined<\/Say><Hangup/);
    expect(await states(rung.citizen)).toEqual(['declined']);
    expect(await rung.presses('2')).toContain('declined');
    expect(said).toEqual([`${rung.callId} declined`]);
    await desk.attemptEnds(rung.callId, 'declined');
    expect(await states(rung.citizen)).toEqual(['declined']);
    expect(await database.query(`select payload->>'outcome' as outcome from platform.outbox where event = 'callbacks.call-back-ended' and about = $1`, [desk.outgoing.calls.get(rung.callId)!.callbackId])).toEqual([{ outcome: 'declined' }]);
  });

  it('who presses nothing, or a machine, hears the keys once more and goodbye; the attempt was in vain', async () => {
    const rung = await rings();
    await rung.answers();
    const again = await rung.presses('');
    expect(again).toContain('>keys<');
    expect(again).not.toContain('who-calls');
    expect(await rung.presses('', '2')).toMatch(/goodbye<\/Say><Hangup/);
    expect(said).toEqual([`${rung.callId} blank`]);
    await desk.attemptEnds(rung.callId, 'blank');
    expect(await desk.of(rung.citizen)).toEqual([expect.objectContaining({ state: 'waiting', outcome: null })]);
    expect(await database.query('select result from callbacks.attempt where call_id = $1', [rung.callId])).toEqual([{ result: 'lost' }]);
  });

  it('who waited in the line in vain is rung again by the same call-back, soon, and not given up for it', async () => {
    const { citizen, callId } = await rings();
    clock.advance(60);
    await desk.attemptEnds(callId, 'abandoned-in-queue');
    for (let nth = 0; nth < 4; nth += 1) {
      expect([await states(citizen), await desk.ring.execute()]).toEqual([['waiting'], 1]);
      const [again] = [...desk.outgoing.calls.values()].filter((call) => !call.endedAt);
      clock.advance(60);
      await desk.attemptEnds(again!.callId, 'abandoned-in-queue');
      await desk.hears(again!.callId, 'abandoned-in-queue');
    }
    expect(await states(citizen)).toEqual(['waiting']);
  });

  it('who is late hears nothing, and nor does a line of no attempt', async () => {
    const rung = await rings();
    await desk.attemptEnds(rung.callId, 'not-answered');
    expect([await rung.answers(), await rung.presses('1'), queued]).toEqual([expect.stringMatching(/<Response><Hangup/), expect.stringMatching(/<Response><Hangup/), []]);
    const stranger = randomIds.uuid();
    const request = { originalUrl: `/voice/call-back?call=${stranger}`, headers: {}, body: {} } as unknown as CarrierRequest;
    expect(await controller.answered(request, { call: stranger }, { CallSid: `CA${'e'.repeat(32)}`, Digits: '' })).toMatch(/<Response><Hangup/);
  });
});
