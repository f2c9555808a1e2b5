import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { callIdOf, EndCall, ReconcileCalls } from '../index.js';
import { aTelephone, NUMBER, type SpecTelephone } from '../testing/a-telephone.js';
import { aLine } from '../testing/spec-carrier.js';

describe('the reconciler', () => {
  let telephone: SpecTelephone;
  const reconcile = () => telephone.app.get(ReconcileCalls).execute();
  const ago = (seconds: number) => new Date(telephone.clock.now().getTime() - seconds * 1000).toUTCString();
  const mark = async () => (await telephone.database.query<{ seen_until: Date }>('select seen_until from calls.reconciler_mark where number = $1', [NUMBER]))[0]?.seen_until;

  beforeAll(async () => { telephone = await aTelephone(); });
  afterAll(() => telephone.close());
  beforeEach(() => {
    telephone.carrier.calls = [];
    telephone.carrier.isDown = false;
    telephone.clock.advance(3_600);
  });

  it('makes a call known that we never heard of, and a missed call of it, once', async () => {
    await reconcile();
    telephone.clock.advance(60);
    telephone.carrier.calls = [{ sid: aLine(0x501), status: 'completed', start_time: ago(50), end_time: ago(20) }];
    expect(await reconcile()).toMatchObject({ made: 1, ended: 1 });
    expect(await reconcile()).toMatchObject({ made: 0, ended: 0 });
    expect(await telephone.outcomeOf(callIdOf(aLine(0x501)))).toBe('failed');
    expect(telephone.owed.of(callIdOf(aLine(0x501)))).toEqual(['failed']);
    const [events] = await telephone.database.query<{ count: number }>('select count(*)::integer from platform.outbox where about = $1', [callIdOf(aLine(0x501))]) as [{ count: number }];
    expect(events.count).toBe(1);
  });

  it('makes a call known that goes on, and ends it later', async () => {
    telephone.carrier.calls = [{ sid: aLine(0x502), status: 'in-progress', start_time: ago(5) }];
    await reconcile();
    expect(await telephone.outcomeOf(callIdOf(aLine(0x502)))).toBeNull();
    telephone.carrier.calls = [{ sid: aLine(0x502), status: 'completed', start_time: ago(5), end_time: ago(1) }];
    expect(await reconcile()).toMatchObject({ made: 0, ended: 1 });
  });

  it('ends a waiting call whose end we were not told, as abandoned, and takes it out of the line', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.carrier.calls = [{ sid: caller.callSid, status: 'completed', start_time: ago(5), end_time: ago(1) }];
    await reconcile();
    expect(await telephone.outcomeOf(caller.callId)).toBe('abandoned-in-queue');
    expect(telephone.owed.of(caller.callId)).toEqual(['abandoned-in-queue']);
    expect(telephone.floor.waiting.has(caller.callId)).toBe(false);
  });

  it('ends those who stood in our line before anybody else, however many the carrier lists', async () => {
    const caller = await telephone.aWaitingCaller();
    const others = Array.from({ length: 40 }, (_, nth) => aLine(0x600 + nth));
    telephone.carrier.calls = [...others, caller.callSid].map((sid) => ({ sid, status: 'completed', start_time: ago(5), end_time: ago(1) }));
    await reconcile();
    const ended = await telephone.database.query<{ about: string }>(`select about from platform.outbox where event = 'calls.call-ended' and about = any($1) order by created_at`, [[...others, caller.callSid].map(callIdOf)]);
    expect(ended).toHaveLength(41);
    expect(ended.slice(0, 12).map(({ about }) => about)).toContain(caller.callId);
  });

  it('begins anew where it is asked again while it is at it: nobody waits until all of before is done', async () => {
    const caller = await telephone.aWaitingCaller();
    const before = Array.from({ length: 40 }, (_, nth) => ({ sid: aLine(0x700 + nth), status: 'completed', start_time: ago(5), end_time: ago(1) }));
    telephone.carrier.calls = before;
    const first = reconcile();
    telephone.carrier.calls = [...before, { sid: caller.callSid, status: 'completed', start_time: ago(5), end_time: ago(1) }];
    await Promise.all([first, reconcile()]);
    expect(await telephone.outcomeOf(caller.callId)).toBe('abandoned-in-queue');
    for (const { sid } of before) expect(await telephone.outcomeOf(callIdOf(sid))).not.toBeNull();
    expect(await mark()).toEqual(telephone.clock.now());
  });

  it('asks for an open call that is older than the list, and ends one that the carrier knows no more', async () => {
    const caller = await telephone.aWaitingCaller();
    await reconcile();
    telephone.clock.advance(3_600);
    await reconcile();
    telephone.clock.advance(60);
    await reconcile();
    expect(telephone.carrier.asked).toContain(`GET /Calls/${caller.callSid}.json`);
    expect(await telephone.outcomeOf(caller.callId)).toBe('abandoned-in-queue');
  });

  it('leaves an old call open that still goes on', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.clock.advance(3_600);
    await reconcile();
    telephone.clock.advance(60);
    telephone.carrier.calls = [{ sid: caller.callSid, status: 'in-progress', start_time: ago(3_660) }];
    expect(await reconcile()).toMatchObject({ ended: 0 });
    expect(telephone.carrier.asked).toContain(`GET /Calls/${caller.callSid}.json`);
    expect(await telephone.outcomeOf(caller.callId)).toBeNull();
    telephone.carrier.calls = [{ sid: caller.callSid, status: 'completed', start_time: ago(3_660), end_time: ago(1) }];
    await reconcile();
  });

  it('asks for every open call, however many long ones go on', async () => {
    const longAgo = new Date(telephone.clock.now().getTime() - 100_000_000);
    const open = Array.from({ length: 600 }, (_, n) => aLine(0x10000 + n)).sort((a, b) => (callIdOf(a) < callIdOf(b) ? -1 : 1));
    // The last in whatever order they are read: by their ids, and by their beginning.
    const stuck = open.at(-1)!;
    await telephone.database.query(
      `insert into calls.call (id, carrier_sid, rank, reached, started_at)
       select id, sid, 5, 5, $3::timestamptz + nth * interval '1 second' from unnest($1::uuid[], $2::text[]) with ordinality as c (id, sid, nth)`,
      [open.map(callIdOf), open, longAgo],
    );
    telephone.carrier.calls = open.map((sid) => ({ sid, status: sid === stuck ? 'completed' : 'in-progress', start_time: longAgo.toUTCString(), end_time: ago(1) }));
    expect(await reconcile()).toMatchObject({ made: 0, ended: 1 });
    expect(await telephone.outcomeOf(callIdOf(stuck))).toBe('talked');
    await telephone.database.query('update calls.call set ended_at = started_at where carrier_sid = any($1) and ended_at is null', [open]);
  });

  it('keeps its mark while the carrier cannot be asked', async () => {
    await reconcile();
    const before = await mark();
    telephone.clock.advance(600);
    telephone.carrier.isDown = true;
    await expect(reconcile()).rejects.toThrow('the carrier answered 503');
    expect(await mark()).toEqual(before);
  });

  it('takes the carrier\'s times for a call whose end we know, and changes nothing else', async () => {
    const caller = await telephone.aWaitingCaller();
    await telephone.app.get(EndCall).execute({ callSid: caller.callSid, at: telephone.clock.now(), startedAt: telephone.clock.now() });
    const facts = () => telephone.database.query<Record<string, unknown>>('select * from calls.call where id = $1', [caller.callId]);
    const [before] = await facts();
    telephone.carrier.calls = [{ sid: caller.callSid, status: 'completed', start_time: ago(500), end_time: ago(400) }];
    expect(await reconcile()).toMatchObject({ corrected: 1 });
    expect(await facts()).toEqual([{ ...before, started_at: new Date(ago(500)), ended_at: new Date(ago(400)) }]);
    expect(await reconcile()).toMatchObject({ corrected: 0, withoutOutcome: 0 });
  });
});
